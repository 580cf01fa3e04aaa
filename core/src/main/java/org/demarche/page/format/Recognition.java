// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.regex.Pattern;

/** Tells formats by how a text begins. */
final class Recognition {
  private static final int SAMPLE = 8192;

  /** A browser's save may begin with comments: "saved from url=…". */
  private static final Pattern PROLOGUE =
      Pattern.compile(
          "\\s*(?:(?:<!--.{0,4000}?-->|<\\?[^>]{0,400}\\?>|<!DOCTYPE\\s[^>\\[]{0,400}>)\\s*)*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FEED =
      Pattern.compile("<(?:[\\w-]+:)?(?:rss|feed|RDF)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOCTYPE =
      Pattern.compile("<!doctype html", Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML =
      Pattern.compile(
          "<(?:html|head|body|title|meta|link|script|style|base|div|p|article|section|main|table"
              + "|center|span|h[1-6]|ul|header|nav|font|a|b|img|br|hr|form|figure)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private Recognition() {}

  static boolean isXmlFeed(String text) {
    return FEED.matcher(root(text)).lookingAt();
  }

  static boolean isHtml(String text) {
    String start = start(text);
    return DOCTYPE.matcher(start).find() && start.strip().startsWith("<")
        || HTML.matcher(root(text)).lookingAt();
  }

  static boolean startsJson(String text) {
    String start = start(text).strip();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static String root(String text) {
    return PROLOGUE.matcher(start(text)).replaceFirst("");
  }

  private static String start(String text) {
    return text.substring(0, Math.min(SAMPLE, text.length()));
  }
}
