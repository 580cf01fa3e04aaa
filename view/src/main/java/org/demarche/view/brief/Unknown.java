// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.store.StatementRow;
import org.demarche.view.output.Words;

/** What is not known: silence, what was not read, days, and who looked at the statements. */
final class Unknown {
  private static final int MOST_PARTIES = 4;

  /** Issues by name; of more, the number is told. */
  private static final int NAMED = 8;

  private final BriefData data;

  Unknown(BriefData data) {
    this.data = data;
  }

  List<Block> blocks() {
    List<List<Inline>> lines = new ArrayList<>();
    data.parties().stream().limit(MOST_PARTIES).forEach(party -> gaps(party).ifPresent(lines::add));
    undated().ifPresent(lines::add);
    articles().forEach(lines::add);
    reviewed().ifPresent(lines::add);
    return lines.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "What is not known"), new Block.Bullets(lines));
  }

  private Optional<List<Inline>> gaps(Party party) {
    List<String> silent = new ArrayList<>();
    List<String> notCovered = new ArrayList<>();
    for (String issue : data.issues()) {
      if (data.held(party, issue).isEmpty()) {
        (data.covers(party, issue) ? silent : notCovered).add(data.name(issue));
      }
    }
    if (silent.isEmpty() && notCovered.isEmpty()) {
      return Optional.empty();
    }
    Line line = Line.strong(party.name() + ".");
    if (!silent.isEmpty()) {
      line.text(
          " Silent, though articles that concern it speak of the matter: " + named(silent) + ".");
    }
    if (!notCovered.isEmpty()) {
      line.text(" Not covered by any article that concerns it: " + named(notCovered) + ".");
    }
    return Optional.of(line.pieces());
  }

  private String named(List<String> issues) {
    return issues.size() <= NAMED
        ? Sentences.list(issues)
        : issues.size() + " of " + Words.count(data.issues().size(), "issue");
  }

  private Optional<List<Inline>> undated() {
    List<StatementRow> all = data.statements();
    long undated = all.stream().filter(row -> row.statement().said().isEmpty()).count();
    return undated == 0
        ? Optional.empty()
        : Optional.of(
            Line.strong("Days.")
                .text(
                    " Of %s, %d %s no known day; %s cannot show that a position moved."
                        .formatted(
                            Words.count(all.size(), "statement"),
                            undated,
                            undated == 1 ? "has" : "have",
                            undated == 1 ? "it" : "they"))
                .pieces());
  }

  private List<List<Inline>> articles() {
    int all = data.articles().size();
    long undated = data.articles().stream().filter(r -> r.article().published().isEmpty()).count();
    long vague =
        data.articles().stream()
            .filter(r -> r.article().published().map(days -> !days.isDay()).orElse(false))
            .count();
    long nameless = data.articles().stream().filter(r -> r.article().outlet().isEmpty()).count();
    long partial = data.articles().stream().filter(r -> r.article().partial()).count();
    List<String> parts = new ArrayList<>();
    add(parts, undated, "no known day of publication");
    add(parts, vague, "a day of publication known only as an interval");
    add(parts, nameless, "no known outlet");
    add(parts, partial, "only their beginning on the page that was read");
    return parts.isEmpty()
        ? List.of()
        : List.of(
            Line.strong("Articles.")
                .text(" Of " + Words.count(all, "article") + ", " + Sentences.list(parts) + ".")
                .pieces());
  }

  private static void add(List<String> parts, long number, String what) {
    if (number > 0) {
      parts.add(number + (number == 1 ? " has " : " have ") + what);
    }
  }

  private Optional<List<Inline>> reviewed() {
    List<StatementRow> all = data.statements();
    long seen = all.stream().filter(row -> !row.review().equals("none")).count();
    if (all.isEmpty() || seen == all.size()) {
      return Optional.empty();
    }
    String who = seen == 0 ? "None" : "Only " + seen;
    return Optional.of(
        Line.strong("Machine only.")
            .text(
                " %s of the %s %s looked at by a person; a program found them."
                    .formatted(
                        who, Words.count(all.size(), "statement"), seen <= 1 ? "was" : "were"))
            .pieces());
  }
}
