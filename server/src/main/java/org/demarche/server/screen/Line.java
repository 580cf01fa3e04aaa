// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.List;
import org.demarche.change.Change;
import org.demarche.position.Position;
import org.demarche.position.Position.State;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;

/**
 * A position in a cell.
 *
 * @param act its act
 * @param words its words, in quotation marks where they are the party's own
 * @param meta day and number of stories
 * @param marks what an analyst should see at once: "softened", "disputed", "stale"
 */
public record Line(String act, String words, String meta, List<String> marks) {
  static Line of(PositionRow row, int most) {
    Position position = row.position();
    List<String> marks = new ArrayList<>();
    row.moved().map(Change::kind).map(Change.Kind::word).ifPresent(marks::add);
    if (position.state() != State.CURRENT) {
      marks.add(position.state().word());
    }
    return new Line(
        position.act().word(),
        row.words(most),
        Shown.daysOnOneLine(position.confirmed())
            + " · "
            + Words.count(position.stories(), "story"),
        marks);
  }
}
