// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.party.Party;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.server.record.Snapshot;
import org.demarche.server.screen.ReviewModel.Done;
import org.demarche.statement.Statement;
import org.demarche.store.Decision;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.Selection;
import org.demarche.view.review.Reason;
import org.demarche.view.review.ReviewQueue;

/** One statement a screen, with the text that it stands in, and a key for each decision. */
public final class ReviewScreen {
  private static final String AT = "at";
  private static final String DONE = "done";
  private static final String END = "end";

  private final Desk desk;
  private String cachedFor = "";
  private ReviewQueue cached;

  ReviewScreen(Desk desk) {
    this.desk = desk;
  }

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    Snapshot snapshot = desk.snapshots().latest();
    ReviewQueue queue = queue(query, snapshot);
    Optional<Integer> place = place(query, queue);
    Filter filter = Filter.of("/review", query, snapshot, desk, false);
    Params back = query.without(AT, DONE);
    ReviewModel model =
        new ReviewModel(
            filter,
            queue.order().name().toLowerCase(Locale.ROOT),
            orders(queue.order(), back),
            queue.decided() + place.map(at -> at + 1).orElse(queue.rows().size()),
            queue.decided() + queue.rows().size(),
            queue.rows().size(),
            place.map(at -> shown(queue, at, back)),
            query.first(DONE).flatMap(this::done),
            back.toString(),
            "/review" + back.with(AT, first(queue)).query());
    Frame frame = desk.pages().frame("Review", "/review", exchange);
    return desk.pages().show("review", frame, model);
  }

  private static String first(ReviewQueue queue) {
    return queue.rows().isEmpty() ? END : queue.rows().get(0).statement().id();
  }

  private static List<PathScreen.Choice> orders(ReviewQueue.Order order, Params back) {
    return Arrays.stream(ReviewQueue.Order.values())
        .map(
            each -> {
              String word = each.name().toLowerCase(Locale.ROOT);
              String words =
                  switch (each) {
                    case LOWEST -> "least sure first";
                    case HIGHEST -> "surest first";
                    case DAY -> "by day";
                  };
              String href = "/review" + back.with("order", word).query();
              return new PathScreen.Choice(words, href, each == order);
            })
        .toList();
  }

  /**
   * Kept until the ledger changes or another queue is asked for: sorting a large one takes time.
   */
  private synchronized ReviewQueue queue(Params query, Snapshot snapshot) {
    Selection selection = desk.selection(query);
    ReviewQueue.Order order = ReviewQueue.Order.of(query.first("order").orElse("lowest"));
    String name = snapshot.mark() + " " + order + " " + selection;
    if (!name.equals(cachedFor)) {
      List<StatementRow> all = new ArrayList<>(snapshot.rows());
      desk.ledger()
          .eachStatement(
              StatementFilter.builder().verdicts(Set.of(Verdict.REJECTED)).build(), all::add);
      cached = ReviewQueue.of(all, selection, order);
      cachedFor = name;
    }
    return cached;
  }

  /** Which statement of the queue is shown; empty at its end. */
  private Optional<Integer> place(Params query, ReviewQueue queue) {
    Optional<String> asked = query.first(AT);
    if (queue.rows().isEmpty() || asked.filter(END::equals).isPresent()) {
      return Optional.empty();
    }
    for (int i = 0; i < queue.rows().size(); i++) {
      if (asked.filter(queue.rows().get(i).statement().id()::equals).isPresent()) {
        return Optional.of(i);
      }
    }
    Optional<String> stopped = asked.or(() -> desk.ledger().reviews().place(who(), queue.key()));
    return Optional.of(queue.from(stopped.flatMap(desk.ledger()::statementOfAnyVerdict)));
  }

  private ReviewModel.Shown shown(ReviewQueue queue, int at, Params back) {
    String id = queue.rows().get(at).statement().id();
    StatementRow row =
        desk.ledger()
            .statementOfAnyVerdict(id)
            .orElseThrow(() -> Refusal.missing("This statement is gone; reload the page."));
    Statement statement = row.statement();
    boolean last = at + 1 == queue.rows().size();
    return new ReviewModel.Shown(
        statement.id(),
        last ? END : queue.rows().get(at + 1).statement().id(),
        at == 0 ? "" : at(back, queue.rows().get(at - 1).statement().id()),
        "/review/edit" + back.with("id", statement.id()).query(),
        statement.act().word(),
        statement.holder().name(),
        statement.addressees().stream().map(Party::name).collect(Collectors.joining(", ")),
        statement.speaker().map(speaker -> Words.clean(speaker.name())).orElse(""),
        statement.issue(),
        Shown.words(statement.content(), statement.mode()),
        statement.condition().map(Words::clean).orElse(""),
        statement.mode().word(),
        Shown.daysOnOneLine(statement.said()),
        statement.said().map(DateSpan::basis).map(Words::clean).orElse(""),
        String.format(Locale.ROOT, "%.2f", statement.confidence()),
        statement.rule(),
        row.verdict().word(),
        Words.clean(row.title()),
        ArticlesScreen.outlet(row.articleRow()),
        Shown.daysOnOneLine(row.article().published()),
        Quotes.href(row),
        ReviewContext.of(row.article(), statement));
  }

  private static String at(Params back, String id) {
    return "/review" + back.with(AT, id).query();
  }

  private Optional<Done> done(String number) {
    if (!number.matches("\\d{1,15}")) {
      return Optional.empty();
    }
    return desk.ledger().reviews().all().stream()
        .filter(decision -> decision.id() == Long.parseLong(number))
        .filter(decision -> !decision.undone())
        .findFirst()
        .map(ReviewScreen::done);
  }

  private static Done done(Decision decision) {
    Statement made = decision.made().orElse(decision.seen());
    String reason = decision.reason().isEmpty() ? "" : " (" + decision.reason() + ")";
    return new Done(
        decision.id(),
        capital(decision.verdict().word())
            + reason
            + ": "
            + made.holder().name()
            + ", "
            + made.act().word()
            + ", "
            + Words.shorten(Words.clean(made.content()), 80),
        decision.statementId());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Accepts, rejects, says unsure, or goes on without a decision. */
  Reply decide(Exchange exchange) {
    Params form = exchange.form();
    String id = needed(form, "id");
    Params back = Queries.of(form.first("back").orElse("")).without(AT, DONE);
    ReviewQueue queue = queue(back, desk.snapshots().latest());
    String next = form.first("next").orElse(END);
    desk.ledger().reviews().keepPlace(who(), queue.key(), next.equals(END) ? id : next);
    if (needed(form, "do").equals("skip")) {
      return Reply.see(at(back, next));
    }
    long number = desk.ledger().reviews().decide(id, verdict(form), reason(form), who());
    return Reply.see("/review" + back.with(AT, next).with(DONE, String.valueOf(number)).query());
  }

  private static Verdict verdict(Params form) {
    return switch (needed(form, "do")) {
      case "accept" -> Verdict.ACCEPTED;
      case "unsure" -> Verdict.UNSURE;
      case "reject" -> Verdict.REJECTED;
      default -> throw Refusal.wrong("A statement is accepted, rejected, unsure or skipped.");
    };
  }

  private static String reason(Params form) {
    String word = form.first("reason").orElse("");
    boolean known =
        word.isEmpty() || Arrays.stream(Reason.values()).anyMatch(r -> r.word().equals(word));
    if (!known) {
      throw Refusal.wrong("\"" + word + "\" is no reason.");
    }
    return word;
  }

  /** Takes a decision back. */
  Reply undo(Exchange exchange) {
    Params form = exchange.form();
    String number = needed(form, "number");
    if (!number.matches("\\d{1,15}")) {
      throw Refusal.wrong("\"" + number + "\" is no number of a decision.");
    }
    desk.ledger().reviews().undo(Long.parseLong(number), who());
    Params back = Queries.of(form.first("back").orElse("")).without(AT, DONE);
    return Reply.see(at(back, form.first("id").orElse("")));
  }

  static String needed(Params form, String name) {
    return form.first(name).orElseThrow(() -> Refusal.wrong("The form lacks \"" + name + "\"."));
  }

  /** The reviewer: the user whose program this is. */
  static String who() {
    String name = System.getProperty("user.name", "");
    return name.isBlank() ? "reviewer" : name;
  }
}
