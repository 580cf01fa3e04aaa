// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.regex.Pattern;

/** Who publishes a feed, by its title. */
final class FeedNames {
  /** "Alder Courier - World", "Alder Courier | Latest", "Alder Courier RSS feed". */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)\\s*(?:[|»>:•·]|\\s[-–—]\\s).*$|\\s+(?:rss|atom|news)?\\s*(?:feed|rss|atom)$");

  private FeedNames() {}

  static String outlet(String title) {
    String name = SECTION.matcher(title.strip()).replaceFirst("").strip();
    return name.isEmpty() ? title.strip() : name;
  }
}
