// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.position.Position;
import org.demarche.position.Position.State;
import org.demarche.statement.Mode;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.output.Words;

/** What each side wants now. */
final class Wants {
  /** Parts of the section: parties, or issues. */
  private static final int MOST_PARTS = 8;

  /** Positions of a party on an issue. */
  private static final int MOST = 6;

  private static final int MOST_NAMES = 15;

  /** Words of a content that need their sentence. */
  private static final int FEW_WORDS = 2;

  private final BriefData data;
  private final Citations citations;
  private final Briefing.By by;

  Wants(BriefData data, Citations citations, Briefing.By by) {
    this.data = data;
    this.citations = citations;
    this.by = by;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "What each side wants now"));
    if (by == Briefing.By.PARTY) {
      for (Party party : first(data.parties())) {
        blocks.add(new Block.Heading(3, party.name()));
        data.issues().forEach(issue -> blocks.addAll(part(party, issue, data.name(issue))));
      }
      rest("party", data.parties().stream().map(Party::name).toList()).ifPresent(blocks::add);
    } else {
      for (String issue : first(data.issues())) {
        blocks.add(new Block.Heading(3, data.name(issue)));
        first(data.parties()).forEach(party -> blocks.addAll(part(party, issue, party.name())));
        others(issue).ifPresent(blocks::add);
      }
      rest("issue", data.issues().stream().map(data::name).toList()).ifPresent(blocks::add);
    }
    return blocks;
  }

  private static <T> List<T> first(List<T> all) {
    return all.stream().limit(MOST_PARTS).toList();
  }

  private List<Block> part(Party party, String issue, String label) {
    List<PositionRow> held = data.held(party, issue);
    if (held.isEmpty()) {
      return List.of();
    }
    List<List<Inline>> lines = new ArrayList<>();
    held.stream().limit(MOST).forEach(row -> lines.add(line(row.position())));
    int more = held.size() - MOST;
    if (more > 0) {
      String what =
          Words.count(more, "further point") + ", told of less or earlier, left out here.";
      lines.add(Line.of(what).pieces());
    }
    return List.of(new Block.Heading(4, label), new Block.Bullets(lines));
  }

  private List<Inline> line(Position position) {
    StatementRow speaks = data.speaksFor(position);
    Line line = Line.strong(Sentences.verb(position.act())).text(source(speaks));
    words(line, speaks);
    speaks
        .statement()
        .condition()
        .filter(condition -> !speaks.statement().content().contains(condition))
        .ifPresent(
            condition -> line.text(", on a condition: ").quote(Citations.quote(speaks, condition)));
    List<StatementRow> rows = new ArrayList<>(List.of(speaks));
    position.statements().stream().map(data::row).filter(r -> !r.equals(speaks)).forEach(rows::add);
    return line.end().cite(citations.numbers(rows)).text(" " + standing(position)).pieces();
  }

  /** Words that say little by themselves ("this", "the terms") with the sentence they stand in. */
  static void words(Line line, StatementRow row) {
    String content = row.statement().content();
    line.quote(Citations.quote(row, content));
    String sentence = row.statement().evidence().exact();
    if (content.strip().split("\\s+").length <= FEW_WORDS && !sentence.equals(content)) {
      line.text(" in ").quote(Citations.quote(row, sentence));
    }
  }

  /** Whose words they are: the party's own, or those of who tells of it. */
  private static String source(StatementRow row) {
    return row.statement().mode() == Mode.QUOTED
        ? ": "
        : row.article()
            .outlet()
            .map(outlet -> ", as " + Plain.of(outlet) + " words it: ")
            .orElse(", as reported: ");
  }

  /** "First said on 2024-05-19, last on 2025-08-21; 3 stories." */
  private String standing(Position position) {
    String since = Sentences.when(position.since());
    String confirmed = Sentences.when(position.confirmed());
    String when =
        position.confirmed().isEmpty()
            ? "Said on a day that is not known"
            : since.equals(confirmed)
                ? "Said " + confirmed
                : "First said " + since + ", last " + confirmed;
    String stories = "; " + Words.count(position.stories(), "story");
    String state =
        position.state() == State.STALE
            ? "; not confirmed since"
            : position.state() == State.DISPUTED ? "; accounts differ, see below" : "";
    return when + stories + state + ".";
  }

  /** Parties beyond the first ones that hold something on an issue. */
  private Optional<Block> others(String issue) {
    List<String> names =
        data.parties().stream()
            .skip(MOST_PARTS)
            .filter(party -> !data.held(party, issue).isEmpty())
            .map(Party::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(paragraph("Positions of others, left out here: " + named(names) + "."));
  }

  private Optional<Block> rest(String noun, List<String> names) {
    if (names.size() <= MOST_PARTS) {
      return Optional.empty();
    }
    List<String> left = names.subList(MOST_PARTS, names.size());
    return Optional.of(
        paragraph(
            "Left out here, since fewer stories tell of "
                + (left.size() == 1 ? "it" : "them")
                + ": "
                + named(left)
                + "."));
  }

  private static String named(List<String> names) {
    int more = names.size() - MOST_NAMES;
    return more > 0
        ? String.join(", ", names.subList(0, MOST_NAMES)) + " and " + more + " more"
        : Sentences.list(names);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Line.of(text).pieces());
  }
}
