// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/** Articles and statements made up for tests. */
public final class Made {
  public static final Party NORWAY = new Party("NOR", "Norway");
  public static final Party EU = new Party("EU", "European Union");

  private Made() {}

  /** One day, or two days parted by "/", or empty for "". */
  public static Optional<DateSpan> days(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] ends = text.split("/");
    return Optional.of(
        new DateSpan(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), "made up"));
  }

  /** An article of this outlet. */
  public static ArticleRow article(
      String id, String title, String outlet, String published, String text, String url) {
    Article article =
        new Article(
            id,
            "page-" + id,
            id + ".html",
            1,
            title,
            Optional.of(outlet).filter(name -> !name.isEmpty()),
            Optional.empty(),
            Optional.of("By Ane Moe"),
            "en",
            days(published),
            Optional.empty(),
            text,
            Optional.of(new Span(0, text.length())),
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(url).filter(address -> !address.isEmpty()),
            Optional.empty());
    return new ArticleRow(article, title, Optional.of("story-" + id), Optional.empty());
  }

  /** A statement whose evidence is these words of the article's text, and whose content too. */
  public static StatementRow statement(
      ArticleRow row, Party holder, Act act, String issue, String words, String said) {
    return statement(row, holder, act, issue, words, said, List.of());
  }

  /** Such a statement with a scope. */
  public static StatementRow statement(
      ArticleRow row,
      Party holder,
      Act act,
      String issue,
      String words,
      String said,
      List<String> scope) {
    int start = row.article().text().indexOf(words);
    Evidence evidence =
        Evidence.at(row.article(), Evidence.In.TEXT, new Span(start, start + words.length()));
    Statement statement =
        new Statement(
            row.article().id(),
            act,
            holder,
            Optional.of(new Speaker("Ane \"Annie\" Moe", "")),
            List.of(holder.equals(EU) ? NORWAY : EU),
            issue,
            words,
            Optional.empty(),
            scope,
            Mode.REPORTED,
            days(said),
            evidence,
            "made-up",
            0.75);
    return new StatementRow(statement, row, Verdict.NONE, Optional.empty());
  }
}
