// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.Optional;
import org.demarche.change.Change;
import org.demarche.position.Position;
import org.demarche.statement.Mode;
import org.demarche.view.output.Words;

/**
 * A position with what a table shows beside it.
 *
 * @param position the position
 * @param mode how its words came to the reader
 * @param moved the latest change that its statements show, where it moved
 */
public record PositionRow(Position position, Mode mode, Optional<Change> moved) {
  /** Its words, in quotation marks where they are the party's own. */
  public String words() {
    return Shown.words(position.content(), mode);
  }

  /**
   * The same in so many characters; what is cut off is marked by "…" within the quotation marks.
   */
  public String words(int most) {
    String words = words();
    boolean quoted = words.startsWith("“") && words.endsWith("”");
    String cut = Words.shorten(quoted ? words.substring(0, words.length() - 1) : words, most);
    return quoted ? cut + "”" : cut;
  }
}
