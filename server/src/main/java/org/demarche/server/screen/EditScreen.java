// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.party.Party;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.statement.Act;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.Asked;
import org.demarche.view.review.HandMade;

/** A statement as a reviewer wants it: one that the program found, or one that it did not. */
public final class EditScreen {
  private final Desk desk;

  EditScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * The page.
   *
   * @param id of the statement that is edited, "" for one that is added
   * @param article id of the article
   * @param fields what stands in the form
   * @param context the text around it; the whole text for one that is added
   * @param text the whole text
   * @param wrong what is wrong with it, "" for nothing
   * @param back the query of the queue
   * @param cancel where to go back to
   */
  public record Model(
      String id,
      String article,
      String title,
      String source,
      Params fields,
      Optional<ReviewModel.Context> context,
      String text,
      List<String> parties,
      List<String> acts,
      List<String> issues,
      List<String> modes,
      String wrong,
      String back,
      String cancel) {
    /** What stands in a field. */
    public String value(String name) {
      return fields.first(name).orElse("");
    }
  }

  /** The form for a statement that was found. */
  Reply edit(Exchange exchange) {
    StatementRow row = row(exchange.needed("id"));
    Params back = exchange.query().without("id");
    return show(exchange, row, fields(row.statement()), "", back.toString());
  }

  private StatementRow row(String id) {
    return desk.ledger()
        .statementOfAnyVerdict(id)
        .orElseThrow(() -> Refusal.missing("There is no statement with this id."));
  }

  private static Params fields(Statement statement) {
    String to = statement.addressees().stream().map(Party::id).collect(Collectors.joining(", "));
    return Params.NONE
        .with("holder", statement.holder().id())
        .with("act", statement.act().word())
        .with("issue", statement.issue())
        .with("addressees", to)
        .with("said", statement.said().map(EditScreen::days).orElse(""))
        .with("words", statement.content())
        .with("speaker", statement.speaker().map(Speaker::name).orElse(""))
        .with("mode", statement.mode().word());
  }

  private static String days(DateSpan span) {
    return span.isDay() ? span.from().toString() : "";
  }

  private Reply show(
      Exchange exchange, StatementRow row, Params fields, String wrong, String back) {
    Params queue = Queries.of(back).with("at", row.statement().id());
    return page(
        exchange,
        row.articleRow(),
        row.statement().id(),
        fields,
        Optional.of(ReviewContext.of(row.article(), row.statement())),
        wrong,
        back,
        "/review" + queue.query());
  }

  private Reply page(
      Exchange exchange,
      ArticleRow row,
      String id,
      Params fields,
      Optional<ReviewModel.Context> context,
      String wrong,
      String back,
      String cancel) {
    Model model =
        new Model(
            id,
            row.article().id(),
            Words.clean(row.title()),
            ArticlesScreen.outlet(row) + ", " + Shown.daysOnOneLine(row.article().published()),
            fields,
            context,
            row.article().text(),
            desk.ledger().parties().stream().map(Party::id).distinct().limit(2_000).toList(),
            Arrays.stream(Act.values()).map(Act::word).toList(),
            desk.knowledge().issues().ids(),
            Arrays.stream(Mode.values()).map(Mode::word).toList(),
            wrong,
            back,
            cancel);
    String title = id.isEmpty() ? "Add a statement" : "Edit a statement";
    Frame frame = desk.pages().frame(title, "/review", exchange);
    return desk.pages().show("edit", frame, model).status(wrong.isEmpty() ? 200 : 422);
  }

  /** The form for a statement that the program did not find. */
  Reply add(Exchange exchange) {
    ArticleRow row = article(exchange.needed("article"));
    Params fields = exchange.query().without("article");
    return page(exchange, row, "", fields, Optional.empty(), "", "", reader(row));
  }

  private ArticleRow article(String id) {
    return desk.ledger()
        .article(id)
        .orElseThrow(() -> Refusal.missing("There is no article with this id."));
  }

  private static String reader(ArticleRow row) {
    return "/articles/" + row.article().id();
  }

  /** Keeps an edited statement, or says what is wrong with it. */
  Reply saveEdit(Exchange exchange) {
    Params form = exchange.form();
    StatementRow row = row(ReviewScreen.needed(form, "id"));
    String back = form.first("back").orElse("");
    try {
      Statement made = hand(form).edited(row.article(), row.statement(), given(form, row));
      long number = desk.ledger().reviews().edit(row.statement().id(), made, ReviewScreen.who());
      Params next = Queries.of(back).with("at", row.statement().id());
      return Reply.see("/review" + next.with("done", String.valueOf(number)).query());
    } catch (IllegalArgumentException e) {
      return show(exchange, row, form, sentence(e), back);
    }
  }

  /** Keeps an added statement, or says what is wrong with it. */
  Reply saveAdded(Exchange exchange) {
    Params form = exchange.form();
    ArticleRow row = article(ReviewScreen.needed(form, "article"));
    try {
      for (String name : List.of("holder", "act", "issue", "words")) {
        if (!form.has(name)) {
          throw new IllegalArgumentException("A statement needs " + name + ".");
        }
      }
      Statement made = hand(form).added(row.article(), given(form));
      desk.ledger().reviews().add(made, ReviewScreen.who());
      return Reply.see(reader(row) + "#s-" + made.id());
    } catch (IllegalArgumentException e) {
      return page(exchange, row, "", form, Optional.empty(), sentence(e), "", reader(row));
    }
  }

  private static String sentence(IllegalArgumentException e) {
    String words = e.getMessage();
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + words.substring(1)
        + (words.endsWith(".") ? "" : ".");
  }

  private HandMade hand(Params form) {
    return new HandMade(desk.ledger().parties(), desk.knowledge().parties(), form.has("new-party"));
  }

  /** What is given; a day that was not touched stays what it was, an interval included. */
  private static HandMade.Given given(Params form, StatementRow row) {
    HandMade.Given given = given(form);
    String before = fields(row.statement()).first("said").orElse("");
    boolean sameDay = form.first("said").orElse("").equals(before);
    boolean sameWords = given.words().filter(row.statement().content()::equals).isPresent();
    return new HandMade.Given(
        given.holder(),
        given.act(),
        given.issue(),
        Optional.of(given.addressees().orElse(List.of())),
        sameDay ? Optional.empty() : Optional.of(given.said().orElse(Optional.empty())),
        sameWords ? Optional.empty() : given.words(),
        Optional.of(given.speaker().orElse("")),
        given.mode());
  }

  private static HandMade.Given given(Params form) {
    return new HandMade.Given(
        form.first("holder").map(String::strip),
        form.first("act").map(Act::of),
        form.first("issue"),
        form.first("addressees").map(text -> List.of(text.strip().split("\\s*,\\s*"))),
        form.first("said").map(EditScreen::said),
        form.first("words").map(String::strip),
        form.first("speaker").map(String::strip),
        form.first("mode").map(Mode::of));
  }

  private static Optional<DateSpan> said(String text) {
    DateSpan span = Asked.days("Said", text.strip());
    return Optional.of(new DateSpan(span.from(), span.to(), "reviewer"));
  }
}
