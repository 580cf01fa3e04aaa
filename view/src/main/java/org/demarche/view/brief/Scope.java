// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.store.ArticleRow;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Words;
import org.demarche.view.record.Selection;

/** The sentences that tell what a brief rests on. */
final class Scope {
  private final BriefData data;

  Scope(BriefData data) {
    this.data = data;
  }

  Block.Paragraph paragraph() {
    List<String> sentences = new ArrayList<>();
    sentences.add(read());
    limits().ifPresent(sentences::add);
    sentences.add(
        "Words between quotation marks stand in the articles to the letter; numbers in brackets"
            + " lead to the sources.");
    return new Block.Paragraph(Line.of(String.join(" ", sentences)).pieces());
  }

  private String read() {
    List<ArticleRow> articles = data.articles();
    long stories =
        articles.stream().map(row -> row.story().orElse(row.article().id())).distinct().count();
    long outlets =
        articles.stream().flatMap(row -> row.article().outlet().stream()).distinct().count();
    String from =
        outlets == 0
            ? "from outlets that are not known"
            : "from " + Words.count(outlets, "known outlet");
    return "This brief rests on %s %s (%s, copies counted once)%s."
        .formatted(
            Words.count(articles.size(), "article"),
            from,
            Words.count(stories, "story"),
            between());
  }

  private String between() {
    List<DateSpan> days =
        data.articles().stream().flatMap(row -> row.article().published().stream()).toList();
    Optional<LocalDate> first = days.stream().map(DateSpan::from).min(Comparator.naturalOrder());
    Optional<LocalDate> last = days.stream().map(DateSpan::to).max(Comparator.naturalOrder());
    return first
        .map(
            day ->
                day.equals(last.orElse(day))
                    ? ", published on " + day
                    : ", published between " + day + " and " + last.orElse(day))
        .orElse("");
  }

  /** What was left out because somebody asked for it. */
  private Optional<String> limits() {
    Selection selection = data.selection();
    List<String> limits = new ArrayList<>();
    add(limits, "the parties ", selection.parties().stream().map(this::named).toList());
    add(limits, "the issues ", selection.issues().stream().map(data::name).toList());
    add(limits, "the acts ", selection.acts().stream().map(Act::word).toList());
    add(limits, "the outlets ", selection.outlets());
    selection.from().ifPresent(day -> limits.add("what was said from " + day));
    selection.to().ifPresent(day -> limits.add("what was said until " + day));
    if (selection.minConfidence() > 0) {
      limits.add(
          "statements that are right with a likelihood of %d percent or more"
              .formatted(Math.round(selection.minConfidence() * 100)));
    }
    return Stream.of(limits)
        .filter(all -> !all.isEmpty())
        .map(all -> "It is limited to " + Sentences.list(all) + ".")
        .findFirst();
  }

  /** The name of a party that was asked for by its id. */
  private String named(String asked) {
    return data.parties().stream()
        .filter(party -> party.id().equalsIgnoreCase(asked))
        .map(Party::name)
        .findFirst()
        .orElse(asked);
  }

  private static void add(List<String> limits, String what, List<String> names) {
    if (!names.isEmpty()) {
      limits.add(what + Sentences.list(names));
    }
  }
}
