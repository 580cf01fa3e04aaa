// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.change.Change;
import org.demarche.change.Change.Kind;
import org.demarche.party.Party;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Words;

/**
 * What moved since a day, party by party: what moved first, then what was taken for the first time,
 * the latest first, each with the words of now and before.
 */
final class Moves {
  private static final int MOST_PARTIES = 8;

  /** Changes of a party. */
  private static final int MOST = 8;

  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> change.kind() == Kind.NEW)
          .thenComparing(
              change -> change.on().map(DateSpan::to).orElseThrow(), Comparator.reverseOrder());

  private final BriefData data;
  private final Citations citations;

  Moves(BriefData data, Citations citations) {
    this.data = data;
    this.citations = citations;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(2, "What moved" + data.since().map(day -> " since " + day).orElse("")));
    int left = 0;
    int shown = 0;
    for (Party party : data.parties()) {
      List<Change> moves = moves(party);
      if (moves.isEmpty()) {
        continue;
      }
      if (shown++ >= MOST_PARTIES) {
        left += moves.size();
        continue;
      }
      blocks.add(new Block.Heading(3, party.name()));
      List<List<Inline>> lines = new ArrayList<>();
      moves.stream().limit(MOST).forEach(change -> lines.add(line(change)));
      if (moves.size() > MOST) {
        String more = Words.count(moves.size() - MOST, "further change") + " left out here.";
        lines.add(Line.of(more).pieces());
      }
      blocks.add(new Block.Bullets(lines));
    }
    if (shown == 0) {
      blocks.add(paragraph("No position is known to have moved."));
    } else if (left > 0) {
      blocks.add(paragraph(Words.count(left, "change") + " of other parties left out here."));
    }
    return blocks;
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Line.of(text).pieces());
  }

  private List<Change> moves(Party party) {
    return data.changes().stream()
        .filter(change -> change.party().equals(party))
        .filter(change -> change.kind() != Kind.REPEATED && change.kind() != Kind.DISPUTED)
        .filter(this::isSince)
        .sorted(ORDER)
        .toList();
  }

  private boolean isSince(Change change) {
    return change
        .on()
        .map(on -> data.since().map(day -> !on.to().isBefore(day)).orElse(true))
        .orElse(false);
  }

  private List<Inline> line(Change change) {
    List<StatementRow> after = change.after().stream().map(data::row).toList();
    List<StatementRow> before = change.before().stream().map(data::row).toList();
    Line line =
        Line.strong(label(change.kind()) + ".").text(" " + Plain.of(change.why()) + " Now: ");
    Wants.words(line, after.get(0));
    line.end().cite(citations.numbers(after));
    if (!before.isEmpty()) {
      StatementRow last = before.get(before.size() - 1);
      List<StatementRow> cited = new ArrayList<>(List.of(last));
      before.stream().filter(row -> !row.equals(last)).forEach(cited::add);
      line.text(" Before: ");
      Wants.words(line, last);
      line.end().cite(citations.numbers(cited));
    }
    return line.pieces();
  }

  private static String label(Kind kind) {
    return Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1);
  }
}
