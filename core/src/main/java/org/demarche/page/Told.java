// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Optional;
import org.demarche.text.Require;

/**
 * What a page, or the feed or record that it came in, says of itself beside its text: metadata.
 * What is known from outside ({@link Page#facts()}) overrides it.
 *
 * @param facts title, outlet, date of publication, address as the metadata have them
 * @param byline who wrote it
 * @param partial whether it surely holds only the beginning of its story: a feed's summary, a
 *     paywall's teaser
 */
public record Told(PageFacts facts, Optional<String> byline, boolean partial) {
  /** Nothing told. */
  public static final Told NOTHING = new Told(PageFacts.NONE, Optional.empty(), false);

  public Told {
    Require.present(facts, "facts told");
    Require.present(byline, "byline");
  }
}
