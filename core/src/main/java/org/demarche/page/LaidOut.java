// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/**
 * A block of a page's text, as a format that knows blocks (HTML, a feed) lays it out.
 *
 * @param place where it stands in {@link Page#text()}, UTF-16 code units; never empty
 * @param kind what it is
 * @param cut why it is no part of a story, where the format tells: "navigation", "caption", …
 * @param startsStory whether another story begins with it
 * @param dated when that story was published, where its format tells
 */
public record LaidOut(
    Span place,
    BlockKind kind,
    Optional<String> cut,
    boolean startsStory,
    Optional<DateSpan> dated) {
  public LaidOut {
    Require.present(place, "place of a block");
    Require.that(place.length() > 0, "a block has at least one character");
    Require.present(kind, "kind of a block");
    Require.present(cut, "cut");
    Require.present(dated, "date of a story");
  }
}
