// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.dossier.Dossier;
import org.demarche.position.Positions;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.text.Require;
import org.demarche.view.output.Words;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/**
 * Makes a brief: what each side wants, what moved, where accounts differ, what is not known. Every
 * sentence is a template with names, days and numbers, or a quotation that was looked up in its
 * article again; nothing else is in it.
 */
public final class Briefing {
  /** What the sections go by. */
  public enum By {
    /** A part for each party. */
    PARTY,
    /** A part for each issue. */
    ISSUE
  }

  /** Names of parties in a title. */
  private static final int NAMED = 3;

  private final BriefData data;
  private final Citations citations = new Citations();
  private final By by;

  /**
   * A brief of these rows.
   *
   * @param rows all statements that count
   * @param articles the articles that meet the selection's query
   * @param told gives the statements that count, of those that a test lets pass
   * @param selection what is asked for; its first and last day are those of the statements
   * @param options after how many days a position is stale
   * @param since the day from which changes are told; without it, a year before the brief's day
   */
  public Briefing(
      Iterable<StatementRow> rows,
      Iterable<ArticleRow> articles,
      Function<Predicate<StatementRow>, Told> told,
      Selection selection,
      Positions.Options options,
      By by,
      Optional<LocalDate> since) {
    this.data = new BriefData(rows, articles, told, selection, options, since);
    this.by = Require.present(by, "by");
  }

  /** The brief. */
  public Brief brief() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Scope(data).paragraph());
    if (data.held().isEmpty()) {
      blocks.add(new Block.Paragraph(Line.of("No position was found in them.").pieces()));
    } else {
      blocks.addAll(new Glance(data).blocks());
      blocks.addAll(new Wants(data, citations, by).blocks());
      blocks.addAll(new Moves(data, citations).blocks());
      blocks.addAll(new Disputes(data, citations).blocks());
    }
    blocks.addAll(new Unknown(data).blocks());
    if (!citations.sources().isEmpty()) {
      blocks.add(new Block.Heading(2, "Sources"));
      blocks.add(new Block.Sources(citations.sources()));
    }
    return new Brief(title(), date(), blocks);
  }

  /**
   * A sentence for each statement that was left out since its words do not stand in the article.
   */
  public List<String> problems() {
    return data.problems();
  }

  private String title() {
    Optional<String> dossier = data.selection().dossier().map(Dossier::name);
    List<String> names = data.parties().stream().map(party -> party.name()).toList();
    String who =
        names.size() > NAMED
            ? String.join(", ", names.subList(0, NAMED))
                + " and "
                + Words.count(names.size() - NAMED, "other")
            : Sentences.list(names);
    String what =
        names.isEmpty() ? "Positions" : "What " + who + (names.size() == 1 ? " wants" : " want");
    return dossier.filter(name -> !name.isBlank()).map(name -> name + ": positions").orElse(what);
  }

  private String date() {
    return data.day().map(day -> "As of " + day).orElse("As of a day that is not known");
  }
}
