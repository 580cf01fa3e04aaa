// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.query.Query;
import org.demarche.query.QueryException;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Reply;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.Known;
import org.demarche.view.record.Selection;

/** Statements and articles by a query, in the language that all of the program shares. */
public final class SearchScreen {
  private static final int PAGE = 50;

  private final Desk desk;

  SearchScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * Words of a passage.
   *
   * @param text the words
   * @param found whether they were asked for
   */
  public record Part(String text, boolean found) {}

  /** What was found. */
  public record Row(String href, String act, String head, List<Part> words, String meta) {}

  /**
   * A query that cannot be read.
   *
   * @param before what stands before the character
   * @param at the character, "" for the end
   * @param after what stands behind
   */
  public record Wrong(String sentence, String before, String at, String after) {}

  /**
   * The page.
   *
   * @param query as it was typed
   * @param understood as it was read
   * @param wrong why it could not be read
   * @param kind "statement" or "article"
   * @param other the address of the other kind
   */
  public record Model(
      String query,
      String understood,
      Optional<Wrong> wrong,
      String kind,
      String other,
      List<Row> rows,
      String before,
      String after,
      boolean none) {}

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    String text = query.first("q").orElse("");
    Frame frame = desk.pages().frame(text.isEmpty() ? "Search" : text, "/search", exchange);
    try {
      Model model =
          text.isBlank()
              ? empty(text, Optional.empty())
              : found(text, query, Query.parse(text, Known.of(desk.ledger(), desk.dossier())));
      return desk.pages().show("search", frame, model);
    } catch (QueryException e) {
      return desk.pages()
          .show("search", frame, empty(text, Optional.of(wrong(text, e))))
          .status(400);
    }
  }

  private Model empty(String text, Optional<Wrong> wrong) {
    boolean none = desk.snapshots().latest().articles().isEmpty();
    return new Model(text, "", wrong, "statement", "", List.of(), "", "", none);
  }

  private static Wrong wrong(String text, QueryException e) {
    int end = e.place() < text.length() ? text.offsetByCodePoints(e.place(), 1) : e.place();
    return new Wrong(
        e.sentence(),
        text.substring(0, e.place()),
        text.substring(e.place(), end),
        text.substring(end));
  }

  private Model found(String text, Params params, Query query) {
    boolean articles = params.first("kind").orElse("").equals("article");
    int offset = Paging.offset(params);
    Selection selection = desk.selection(params).meeting(Optional.of(query));
    List<Row> rows =
        articles ? articles(selection, query, offset) : statements(selection, query, offset);
    boolean more = rows.size() > PAGE;
    Params other = params.without("offset", "kind");
    return new Model(
        text,
        query.toString(),
        Optional.empty(),
        articles ? "article" : "statement",
        "/search" + (articles ? other : other.with("kind", "article")).query(),
        more ? rows.subList(0, PAGE) : rows,
        offset == 0 ? "" : at(params, Math.max(0, offset - PAGE)),
        more ? at(params, offset + PAGE) : "",
        desk.snapshots().latest().articles().isEmpty());
  }

  private static String at(Params params, int offset) {
    return "/search" + params.with("offset", String.valueOf(offset)).query();
  }

  /** One more than are shown, so that it is known whether there are more. */
  private List<Row> statements(Selection selection, Query query, int offset) {
    List<StatementRow> rows = new ArrayList<>();
    boolean alone = isAlone(selection);
    desk.ledger()
        .eachStatement(
            (alone ? selection.statements().limit(PAGE + 1).offset(offset) : selection.statements())
                .newestFirst()
                .build(),
            row -> {
              if (selection.has(row)) {
                rows.add(row);
              }
            });
    List<StatementRow> shown = alone ? rows : part(rows, offset);
    Map<String, String> snippets =
        desk.ledger()
            .statementSnippets(shown.stream().map(row -> row.statement().id()).toList(), query);
    return shown.stream()
        .map(
            row -> row(row, snippets.getOrDefault(row.statement().id(), row.statement().content())))
        .toList();
  }

  private List<Row> articles(Selection selection, Query query, int offset) {
    List<ArticleRow> rows = new ArrayList<>();
    boolean alone = isAlone(selection);
    desk.ledger()
        .eachArticle(
            (alone ? selection.articles().limit(PAGE + 1).offset(offset) : selection.articles())
                .newestFirst()
                .build(),
            row -> {
              if (selection.has(row.article())) {
                rows.add(row);
              }
            });
    List<ArticleRow> shown = alone ? rows : part(rows, offset);
    Map<String, String> snippets =
        desk.ledger()
            .articleSnippets(shown.stream().map(row -> row.article().id()).toList(), query);
    return shown.stream()
        .map(row -> row(row, snippets.getOrDefault(row.article().id(), beginning(row))))
        .toList();
  }

  /** Whether the ledger alone tells what is asked for, so that it may count rows. */
  private static boolean isAlone(Selection selection) {
    return selection.meeting(Optional.empty()).equals(Selection.ALL);
  }

  private static <T> List<T> part(List<T> rows, int offset) {
    int from = Math.min(offset, rows.size());
    return rows.subList(from, Math.min(rows.size(), from + PAGE + 1));
  }

  private static Row row(StatementRow row, String snippet) {
    Statement statement = row.statement();
    String to = String.join(", ", statement.addressees().stream().map(Party::name).toList());
    return new Row(
        Quotes.href(row),
        statement.act().word(),
        statement.holder().name() + (to.isEmpty() ? "" : " to " + to) + " on " + statement.issue(),
        parts(snippet),
        Shown.daysOnOneLine(statement.said())
            + " · "
            + ArticlesScreen.outlet(row.articleRow())
            + " · "
            + Words.clean(row.title()));
  }

  private static Row row(ArticleRow row, String snippet) {
    return new Row(
        "/articles/" + row.article().id(),
        "",
        Words.clean(row.title()),
        parts(snippet),
        Shown.daysOnOneLine(row.article().published()) + " · " + ArticlesScreen.outlet(row));
  }

  private static String beginning(ArticleRow row) {
    return Words.shorten(Words.clean(row.article().text()), 160);
  }

  /** What was found stands between asterisks. */
  private static List<Part> parts(String snippet) {
    List<Part> parts = new ArrayList<>();
    String[] pieces = Words.clean(snippet).split("\\*", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        parts.add(new Part(pieces[i], i % 2 == 1));
      }
    }
    return parts;
  }
}
