// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of a crawl's catch may be a page, by its media type and address. */
final class MediaTypes {
  /** What can hold an article; also "", where a server tells no type. */
  private static final Set<String> PAGES =
      Set.of(
          "",
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "text/xml",
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/pdf",
          "message/rfc822",
          "multipart/related");

  /** Files that tell programs about a site, under well-known names. */
  private static final List<String> NOTICES =
      List.of(
          "/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt");

  private MediaTypes() {}

  static boolean mayBePage(String mediaType, String address) {
    int end = mediaType.indexOf(';');
    String base = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
    String path = address.toLowerCase(Locale.ROOT);
    return PAGES.contains(base.toLowerCase(Locale.ROOT))
        && NOTICES.stream().noneMatch(path::endsWith);
  }
}
