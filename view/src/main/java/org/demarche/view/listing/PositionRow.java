// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import java.util.Optional;
import org.demarche.account.Teller;
import org.demarche.account.Tellers;
import org.demarche.change.Change;
import org.demarche.party.PartyBook;
import org.demarche.position.Position;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Mode;
import org.demarche.view.output.Words;

/**
 * A position with what a table shows beside it.
 *
 * @param position the position
 * @param mode how its words came to the reader
 * @param moved the latest change that its statements show, where it moved
 * @param told its statements
 */
public record PositionRow(
    Position position, Mode mode, Optional<Change> moved, List<StatementInStory> told) {
  /** Copies the list. */
  public PositionRow {
    told = List.copyOf(told);
  }

  /** Who tells of it: "self", "other-party", "outsider", "outlet"; in this order. */
  public List<String> toldBy() {
    return told.stream()
        .map(each -> Book.TELLERS.of(each).kind())
        .distinct()
        .sorted()
        .map(Teller.Kind::word)
        .toList();
  }

  /** Read when it is first asked for: most tables do not ask. */
  private static final class Book {
    private static final Tellers TELLERS = new Tellers(PartyBook.builtIn());
  }

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
