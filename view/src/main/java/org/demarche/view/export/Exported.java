// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.change.Change;
import org.demarche.position.Positions;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.record.Checked;
import org.demarche.view.record.OncePerStory;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/**
 * What an export holds: the statements that are selected, the articles, and the positions and
 * changes worked out from them. A statement whose words do not stand in its article to the letter
 * is in none of them; {@link #problems} names it.
 */
public final class Exported {
  private final Function<Predicate<StatementRow>, Told> told;
  private final Selection selection;
  private final Positions.Options options;
  private final Checked checked;
  private final List<StatementRow> statements = new ArrayList<>();
  private final List<ArticleRow> articles = new ArrayList<>();

  /**
   * Reads what an export holds.
   *
   * @param rows the statements that meet the selection's query
   * @param allArticles such articles
   * @param told gives the statements that count for positions and changes, of those that a test
   *     lets pass
   * @param selection what is asked for
   * @param once whether repeats in copies of an article are left out of the statements
   */
  public Exported(
      Iterable<StatementRow> rows,
      Iterable<ArticleRow> allArticles,
      Function<Predicate<StatementRow>, Told> told,
      Selection selection,
      Positions.Options options,
      boolean once) {
    this.told = told;
    this.selection = selection;
    this.options = options;
    this.checked = Checked.of(rows);
    OncePerStory seen = new OncePerStory();
    for (StatementRow row : checked.rows()) {
      if (selection.has(row) && (!once || seen.isNew(row))) {
        statements.add(row);
      }
    }
    selectArticles(allArticles);
  }

  private void selectArticles(Iterable<ArticleRow> all) {
    Set<String> told = new LinkedHashSet<>();
    statements.forEach(row -> told.add(row.statement().articleId()));
    for (ArticleRow row : all) {
      boolean isAsked = !selection.asksForStatements() || told.contains(row.article().id());
      if (isAsked && selection.has(row.article())) {
        articles.add(row);
      }
    }
  }

  /** The statements, by day. */
  public List<StatementRow> statements() {
    return List.copyOf(statements);
  }

  /** The articles, those with a selected statement where the selection asks for statements. */
  public List<ArticleRow> articles() {
    return List.copyOf(articles);
  }

  /** The positions. */
  public List<PositionRow> positions() {
    return told.apply(
            row ->
                Checked.stands(row)
                    && selection.hasSource(row)
                    && selection.isWithin(row.statement().said()))
        .positions(selection.asOf(), options, selection::has);
  }

  /** The changes, by day. */
  public List<Change> changes() {
    return told.apply(row -> Checked.stands(row) && selection.hasSource(row))
        .changes(selection, options);
  }

  /**
   * A sentence for each statement that was left out since its words do not stand in the article.
   */
  public List<String> problems() {
    return checked.problems();
  }
}
