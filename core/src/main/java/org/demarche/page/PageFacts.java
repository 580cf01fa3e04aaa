// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What is known of a page from outside its bytes: a manifest, an option, a web archive's header.
 *
 * @param url the address it was saved from
 * @param outlet who published its main article
 * @param via who passed it on, such as an aggregator
 * @param published when its main article was published
 * @param captured when it was saved
 * @param title the title of its main article
 */
public record PageFacts(
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> via,
    Optional<DateSpan> published,
    Optional<DateSpan> captured,
    Optional<String> title) {
  /** Nothing known. */
  public static final PageFacts NONE =
      new PageFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public PageFacts {
    Require.present(url, "url");
    Require.present(outlet, "outlet");
    Require.present(via, "via");
    Require.present(published, "published");
    Require.present(captured, "captured");
    Require.present(title, "title");
  }

  /** These facts, and of the others those that are missing here. */
  public PageFacts or(PageFacts others) {
    return new PageFacts(
        url.or(others::url),
        outlet.or(others::outlet),
        via.or(others::via),
        published.or(others::published),
        captured.or(others::captured),
        title.or(others::title));
  }

  /** What of these facts is true of each page of an input that holds several. */
  public PageFacts ofEach() {
    return new PageFacts(
        Optional.empty(), outlet, via, Optional.empty(), captured, Optional.empty());
  }
}
