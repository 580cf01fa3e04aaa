// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.position.Position.State;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.output.Words;

/** Where accounts of the same days contradict each other: side by side, with their words. */
final class Disputes {
  private static final int MOST = 12;

  private record Matter(Party party, String issue, String provision) {}

  private final BriefData data;
  private final Citations citations;

  Disputes(BriefData data, Citations citations) {
    this.data = data;
    this.citations = citations;
  }

  List<Block> blocks() {
    Map<Matter, List<Position>> matters = new LinkedHashMap<>();
    for (PositionRow row : data.held()) {
      Position position = row.position();
      if (position.state() == State.DISPUTED) {
        Matter matter = new Matter(position.party(), position.issue(), position.provision());
        matters.computeIfAbsent(matter, m -> new ArrayList<>()).add(position);
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Where accounts differ"));
    if (matters.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Line.of("No two accounts of the same days were found to contradict each other.")
                  .pieces()));
      return blocks;
    }
    List<List<Inline>> lines = new ArrayList<>();
    matters.entrySet().stream().limit(MOST).forEach(e -> lines.add(line(e.getKey(), e.getValue())));
    blocks.add(new Block.Bullets(lines));
    if (matters.size() > MOST) {
      String more = Words.count(matters.size() - MOST, "further dispute") + " left out here.";
      blocks.add(new Block.Paragraph(Line.of(more).pieces()));
    }
    return blocks;
  }

  private List<Inline> line(Matter matter, List<Position> accounts) {
    Line line = Line.strong(matter.party().name() + ", " + data.name(matter.issue()) + ".");
    for (int i = 0; i < accounts.size(); i++) {
      Position position = accounts.get(i);
      StatementRow speaks = data.speaksFor(position);
      List<StatementRow> rows = new ArrayList<>(List.of(speaks));
      position.statements().stream()
          .map(data::row)
          .filter(r -> !r.equals(speaks))
          .forEach(rows::add);
      line.text(i == 0 ? " One account" : " Another")
          .text(
              " ("
                  + Citations.outlet(speaks.article())
                  + ", "
                  + Sentences.days(speaks.statement().said())
                  + "): ")
          .text(position.act().word() + "s: ");
      Wants.words(line, speaks);
      line.end().cite(citations.numbers(rows));
    }
    return line.pieces();
  }
}
