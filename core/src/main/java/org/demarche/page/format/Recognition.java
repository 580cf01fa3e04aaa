// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells formats by how a text begins. */
final class Recognition {
  private static final int SAMPLE = 8192;

  /** A browser's save may begin with comments: "saved from url=…". */
  private static final Pattern PROLOGUE =
      Pattern.compile(
          "\\s*(?:(?:<!--.{0,4000}?-->|<\\?[^>]{0,400}\\?>|<!DOCTYPE\\s[^>\\[]{0,400}(?:\\[[^\\]]{0,6000}\\]\\s{0,20})?>)\\s*)*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FEED =
      Pattern.compile("<(?:[\\w-]+:)?(?:rss|feed|RDF)[\\s/>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPML = Pattern.compile("<opml[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern OBJECT = Pattern.compile("[\\[{]\\s*\\{?\\s*\"\\w+\"\\s*:");

  private static final Pattern DOCTYPE =
      Pattern.compile("<!doctype html", Pattern.CASE_INSENSITIVE);

  private static final Pattern WHOLE =
      Pattern.compile("<(?:html|head)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML =
      Pattern.compile(
          "<(?:html|head|body|title|meta|link|script|style|base|div|p|article|section|main|table"
              + "|center|span|h[1-6]|ul|header|nav|font|a|b|img|br|hr|form|figure)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private Recognition() {}

  static boolean isXmlFeed(String text) {
    return FEED.matcher(root(text)).lookingAt();
  }

  static boolean isOpml(String text) {
    return OPML.matcher(root(text)).lookingAt();
  }

  static boolean isHtml(String text) {
    String start = start(text);
    return DOCTYPE.matcher(start).find() && start.strip().startsWith("<")
        || HTML.matcher(root(text)).lookingAt();
  }

  /** Whether this is a whole document, and not a piece of HTML or a text about it. */
  static boolean isDocument(String text) {
    return WHOLE.matcher(root(text)).lookingAt()
        || DOCTYPE.matcher(start(text).stripLeading()).lookingAt();
  }

  static boolean startsJson(String text) {
    String start = start(text).strip();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** What would be taken for the words of an article, and is none: the rest of a sentence. */
  static Optional<String> otherFormat(String source, String text) {
    String name = source.toLowerCase(Locale.ROOT);
    String start = start(text).strip();
    boolean xml = start.startsWith("<?xml") || start.startsWith("<!DOCTYPE");
    if (xml && !isHtml(text)) {
      return Optional.of("is XML and no feed, which this version does not read");
    }
    boolean json = name.endsWith(".json") || name.endsWith(".jsonl");
    return json || OBJECT.matcher(start).lookingAt()
        ? Optional.of("is JSON without a page: no object has a title, a text or a body")
        : Optional.empty();
  }

  private static String root(String text) {
    return PROLOGUE.matcher(start(text)).replaceFirst("");
  }

  private static String start(String text) {
    return text.substring(0, Math.min(SAMPLE, text.length()));
  }
}
