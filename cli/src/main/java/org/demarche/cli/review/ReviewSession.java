// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.review;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.demarche.cli.Console;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.Filters;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.time.DateSpan;
import org.demarche.view.review.HandMade;
import org.demarche.view.review.Reason;
import org.demarche.view.review.ReviewQueue;

/**
 * Reviewing on a terminal, one statement a screen and one key for each decision. Every decision is
 * kept at once; where a reviewer stops is kept too.
 */
public final class ReviewSession {
  private final Ledger ledger;
  private final ReviewQueue queue;
  private final HandMade hand;
  private final List<String> issues;
  private final String who;
  private final Keys keys;
  private final Screen screen;
  private final Deque<Step> done = new ArrayDeque<>();
  private int at;

  /** A decision of this session: at which place of the queue, and its number. */
  private record Step(int at, long decision) {}

  /** What a key leads to. */
  private enum Next {
    STAY,
    ON,
    BACK,
    QUIT
  }

  /**
   * A session.
   *
   * @param hand makes what is edited
   * @param issues ids that an edit may give
   * @param who the reviewer
   */
  public ReviewSession(
      Ledger ledger,
      ReviewQueue queue,
      HandMade hand,
      List<String> issues,
      String who,
      Console console,
      Keys keys) {
    this.ledger = ledger;
    this.queue = queue;
    this.hand = hand;
    this.issues = issues;
    this.who = who;
    this.keys = keys;
    this.screen = new Screen(console);
  }

  /** Goes through the queue, until its end or until the reviewer stops. */
  public void run() {
    int size = queue.rows().size();
    if (size == 0) {
      screen.say("Nothing to review: " + queue.decided() + " decided, none left.");
      return;
    }
    int start =
        queue.from(ledger.reviews().place(who, queue.key()).flatMap(ledger::statementOfAnyVerdict));
    Next next = Next.ON;
    while (at < size && next != Next.QUIT) {
      int place = (start + at) % size;
      StatementRow row = queue.rows().get(place);
      ledger.reviews().keepPlace(who, queue.key(), row.statement().id());
      screen.show(row, queue.decided() + at + 1, queue.decided() + size);
      next = take(row);
      at += next == Next.ON ? 1 : 0;
    }
    screen.say("");
    screen.say(done.size() + " decided now, " + (size - done.size()) + " left.");
  }

  /** Reads keys until one of them leads somewhere. */
  private Next take(StatementRow row) {
    Next next = Next.STAY;
    while (next == Next.STAY) {
      next = keys.next().map(key -> press(key, row)).orElse(Next.QUIT);
    }
    return next;
  }

  private Next press(char key, StatementRow row) {
    return switch (key) {
      case 'a' -> decide(row, Verdict.ACCEPTED, "");
      case 'u' -> decide(row, Verdict.UNSURE, "");
      case 'x' -> reject(row);
      case 'e' -> edit(row);
      case 'z' -> undo();
      case ' ' -> Next.ON;
      case 'q' -> Next.QUIT;
      default -> Next.STAY;
    };
  }

  private Next decide(StatementRow row, Verdict verdict, String reason) {
    return keep(() -> ledger.reviews().decide(row.statement().id(), verdict, reason, who));
  }

  private Next keep(LongSupplier decision) {
    try {
      done.push(new Step(at, decision.getAsLong()));
      return Next.ON;
    } catch (UserMistake | IllegalArgumentException e) {
      screen.say(e.getMessage());
      return Next.STAY;
    }
  }

  private Next reject(StatementRow row) {
    screen.say("Why?  " + Reason.keys() + "  (any other key: not rejected)");
    Optional<Reason> reason = keys.next().flatMap(Reason::of);
    return reason.map(why -> decide(row, Verdict.REJECTED, why.word())).orElse(Next.STAY);
  }

  /** Back to the statement that was decided about last, as it was before. */
  private Next undo() {
    if (done.isEmpty()) {
      screen.say("Nothing was decided in this session.");
      return Next.STAY;
    }
    Step last = done.pop();
    ledger.reviews().undo(last.decision(), who);
    at = last.at();
    return Next.BACK;
  }

  private Next edit(StatementRow row) {
    return keep(
        () -> {
          Statement before = row.statement();
          HandMade.Given given = given(before);
          if (given.isNothing()) {
            throw new UserMistake("Nothing was changed.");
          }
          Statement made = hand.edited(row.article(), before, given);
          return ledger.reviews().edit(before.id(), made, who);
        });
  }

  /** Asks for each part; an empty line leaves it as it is. */
  private HandMade.Given given(Statement before) {
    screen.say("Enter leaves a part as it is; - is for none.");
    Optional<String> holder = ask("holder", before.holder().id());
    Optional<String> act = ask("act", before.act().word());
    Optional<String> issue = ask("issue", before.issue());
    issue.filter(id -> !issues.contains(id)).ifPresent(this::noIssue);
    Optional<String> to =
        ask("toward", String.join(",", before.addressees().stream().map(Party::id).toList()));
    Optional<String> said =
        ask("said", before.said().map(each -> each.from() + "/" + each.to()).orElse("-"));
    Optional<String> words = ask("words", before.content());
    return new HandMade.Given(
        holder,
        act.map(ReviewSession::act),
        issue,
        to.map(ids -> ids.equals("-") ? List.of() : Arrays.asList(ids.split("\\s*,\\s*"))),
        said.map(ReviewSession::said),
        words,
        Optional.empty(),
        Optional.empty());
  }

  private void noIssue(String id) {
    throw new UserMistake(
        "\"" + id + "\" is no issue; it is one of " + String.join(", ", issues) + ".");
  }

  private static Act act(String word) {
    return Act.of(word.toLowerCase(Locale.ROOT));
  }

  private static Optional<DateSpan> said(String text) {
    return text.equals("-")
        ? Optional.empty()
        : Optional.of(Filters.days("said", text))
            .map(span -> new DateSpan(span.from(), span.to(), "reviewer"));
  }

  private Optional<String> ask(String what, String now) {
    return keys.line("  " + what + " [" + now + "]: ").filter(line -> !line.isEmpty());
  }
}
