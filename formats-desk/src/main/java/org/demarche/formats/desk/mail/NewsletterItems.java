// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.util.HashSet;
import java.util.Set;
import org.demarche.page.PlainLines;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the headlines of a newsletter's items: those that lead to a page of their own. */
final class NewsletterItems {
  private static final int WORDS = 4;
  private static final int LONGEST = 30;
  private static final String HEADINGS = "h1, h2, h3, h4";

  /** Parents of a heading that may be the link, or hold the item's. */
  private static final int UP = 3;

  private NewsletterItems() {}

  /** The words of headlines that are links, stand in one, or have one of their own below. */
  static Set<String> headlines(String html) {
    Set<String> headlines = new HashSet<>();
    for (Element heading : Jsoup.parse(html).select(HEADINGS)) {
      String words = PlainLines.tidy(heading.text());
      int count = words.split(" ").length;
      if (count >= WORDS && count <= LONGEST && isLinked(heading)) {
        headlines.add(words);
      }
    }
    return headlines;
  }

  private static boolean isLinked(Element heading) {
    if (heading.selectFirst("a[href]") != null) {
      return true;
    }
    Element around = heading.parent();
    for (int i = 0; i < UP && around != null && !around.nameIs("body"); i++) {
      if (around.nameIs("a") && around.hasAttr("href")) {
        return true;
      }
      boolean own = around.select(HEADINGS).size() == 1;
      if (own && around.selectFirst("a[href]") != null) {
        return true;
      }
      around = around.parent();
    }
    return linkBelow(heading);
  }

  /** "Read more" between a headline and the next. */
  private static boolean linkBelow(Element heading) {
    for (Element next = heading.nextElementSibling();
        next != null && !next.is(HEADINGS) && next.selectFirst(HEADINGS) == null;
        next = next.nextElementSibling()) {
      if (next.is("a[href]") || next.selectFirst("a[href]") != null) {
        return true;
      }
    }
    return false;
  }
}
