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
  /**
   * The basis of a day of capture that was given for all pages of a run: what a page itself says of
   * its capture holds before it.
   */
  public static final String FOR_ALL = "option --captured";

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

  /**
   * These facts, and of the others those that are missing here, or that were given for all pages
   * alike.
   */
  public PageFacts or(PageFacts others) {
    return new PageFacts(
        url.or(others::url),
        outlet.or(others::outlet),
        via.or(others::via),
        published.or(others::published),
        captured
            .filter(day -> !day.basis().equals(FOR_ALL))
            .or(others::captured)
            .or(this::captured),
        title.or(others::title));
  }

  /** What of these facts is true of each page of an input that holds several. */
  public PageFacts ofEach() {
    return new PageFacts(
        Optional.empty(), outlet, via, Optional.empty(), captured, Optional.empty());
  }
}
