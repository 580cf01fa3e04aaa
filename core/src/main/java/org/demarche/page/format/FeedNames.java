// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.regex.Pattern;

/** Who publishes a feed, by its title. */
final class FeedNames {
  /**
   * "Alder Courier - World", "Alder Courier | Latest", "Alder Courier RSS feed". A "Feed" after a
   * single word is part of the name: "Dock Feed".
   */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)\\s*(?:[|»>:•·]|\\s[-–—]\\s).*$"
              + "|\\s+(?:(?:rss|atom|news)\\s*feed|rss|atom|(?-i:feed))$|(?<=\\S\\s\\S{2,40})\\s+feed$");

  private FeedNames() {}

  static String outlet(String title) {
    String name = SECTION.matcher(title.strip()).replaceFirst("").strip();
    return name.isEmpty() ? title.strip() : name;
  }
}
