// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;

/** An article with its evidence in the text. */
public final class ReaderScreen {
  private final Desk desk;

  ReaderScreen(Desk desk) {
    this.desk = desk;
  }

  /** A statement beside the text. */
  public record Note(
      int number,
      String id,
      String act,
      String holder,
      String to,
      String issue,
      String words,
      String said,
      String confidence,
      String review,
      String matrix) {}

  /**
   * The page.
   *
   * @param title pieces of the title
   * @param paragraphs pieces of each paragraph
   * @param cuts what was left out and why; null where it was not asked for
   */
  public record Model(
      ArticleRow row,
      List<Marks.Piece> title,
      List<List<Marks.Piece>> paragraphs,
      List<Note> notes,
      String outlet,
      String published,
      String captured,
      List<Cut> cuts,
      String showCuts) {}

  Reply answer(Exchange exchange) {
    ArticleRow row =
        desk.ledger()
            .article(exchange.part("id"))
            .orElseThrow(() -> Refusal.missing("There is no article with this id."));
    Article article = row.article();
    List<StatementRow> statements =
        desk.ledger().statements(StatementFilter.builder().article(article.id()).build());
    Marks marks = new Marks(article, statements);
    boolean cuts = exchange.query().has("cuts");
    Model model =
        new Model(
            row,
            marks.title(row.title()),
            marks.paragraphs(),
            marks.ordered().stream().map(each -> note(each, marks)).toList(),
            article.outlet().orElse("outlet unknown"),
            article
                .published()
                .map(span -> Shown.daysOnOneLine(article.published()) + " (" + span.basis() + ")")
                .orElse("no date"),
            article.captured().map(Object::toString).orElse("not known"),
            cuts ? desk.ledger().cuts(article.id()) : null,
            "/articles/" + article.id() + (cuts ? "" : "?cuts=1"));
    Frame frame = desk.pages().frame(Words.clean(row.title()), "/articles", exchange);
    return desk.pages().show("reader", frame, model);
  }

  private static Note note(StatementRow row, Marks marks) {
    var statement = row.statement();
    return new Note(
        marks.number(statement.id()),
        statement.id(),
        statement.act().word(),
        statement.holder().id(),
        String.join(", ", statement.addressees().stream().map(party -> party.id()).toList()),
        statement.issue(),
        Shown.words(statement.content(), statement.mode()),
        Shown.daysOnOneLine(statement.said()),
        String.format(java.util.Locale.ROOT, "%.2f", statement.confidence()),
        row.review(),
        "/?cell=" + statement.issue() + "~" + statement.holder().id() + "#open");
  }
}
