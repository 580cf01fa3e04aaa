// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A passage of a page that is no part of an article's text, kept so that it can be shown.
 *
 * @param place where it stands on the page
 * @param text its words
 * @param reason the name of the kind of furniture: "advertisement", "sign-in", "picture-credit", …
 */
public record Cut(Span place, String text, String reason) {
  /** The reason of a cut that holds the place and the agency before an article's first sentence. */
  public static final String DATELINE = "dateline";

  public Cut {
    Require.present(place, "place of a cut");
    Require.filled(text, "text of a cut");
    Require.filled(reason, "reason of a cut");
    Require.that(
        place.length() == text.length(),
        "a cut of %d characters has a place of %d",
        text.length(),
        place.length());
  }
}
