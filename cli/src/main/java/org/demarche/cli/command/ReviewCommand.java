// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.review.Keys;
import org.demarche.cli.review.ReviewSession;
import org.demarche.dossier.Knowledge;
import org.demarche.store.Decision;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.view.listing.ReviewListing;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import org.demarche.view.record.Selection;
import org.demarche.view.review.ReviewQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche review}. */
@Command(
    description = {
      "Look at statements and decide about them. Alone on a terminal: one statement a screen, one"
          + " key for each decision; your place is kept. Elsewhere, or with --list: what nobody"
          + " looked at yet. The list options choose which.",
      "review ID accept | reject --reason WHY | unsure | edit … | undo: decides about one statement;"
          + " edit takes --holder --act --issue --addressee --said --words --speaker --mode.",
      "review add --article ARTICLE --words \"…\" --holder … --act … --issue …: adds a statement.",
      "review merge PROVISION PROVISION --party … --issue …: makes one of two provisions;"
          + " review part ID…: takes statements out of theirs.",
      "review decisions | orphans | provisions: what was decided, and what newer rules no longer"
          + " find; review undo NUMBER takes a decision back, review undo-provision NUMBER one about"
          + " provisions.",
      "Every decision is kept with who and when, outlives later reads, and is never deleted."
    })
final class ReviewCommand extends ListCommand<StatementRow> {
  @Parameters(arity = "0..*", paramLabel = "WHAT", description = "See above.")
  private List<String> words = List.of();

  @Option(names = "--list", description = "On a terminal too: list what is to be reviewed.")
  private boolean list;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description =
          "What comes first: lowest (the program is least sure of), highest or day. Default:"
              + " lowest.")
  private String order = "lowest";

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who decides. Default: the name of the user.")
  private String reviewer;

  @Option(
      names = "--reason",
      paramLabel = "WHY",
      description =
          "Why it is rejected: holder, act, issue, addressee, words, said, duplicate, none (no"
              + " position at all), or words of your own.")
  private String reason = "";

  @Mixin private EditOptions edit;

  ReviewCommand(Kit kit) {
    super(kit);
  }

  @Override
  Listing<StatementRow> listing() {
    return ReviewListing.queue();
  }

  @Override
  void rows(Ledger ledger, Selection selection, Consumer<StatementRow> consumer) {
    queue(ledger, selection).rows().forEach(consumer);
  }

  private ReviewQueue queue(Ledger ledger, Selection selection) {
    return ReviewQueue.of(ledger, selection, ReviewQueue.Order.of(order));
  }

  @Override
  public Integer call() {
    try {
      ReviewQueue.Order.of(order);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    try {
      return words.isEmpty() ? look(ledger) : decide(ledger);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
  }

  private String who() {
    return Optional.ofNullable(reviewer)
        .filter(name -> !name.isBlank())
        .orElseGet(() -> System.getProperty("user.name", "reviewer"));
  }

  private int look(Ledger ledger) {
    if (list || !console().outIsTerminal() || format() != Format.TABLE) {
      return super.run(ledger);
    }
    ReviewQueue queue = queue(ledger, selection(ledger));
    try (Keys keys = Keys.of(console())) {
      new ReviewSession(
              ledger,
              queue,
              edit.hand(ledger, dossier()),
              new Knowledge(dossier()).issues().ids(),
              who(),
              console(),
              keys)
          .run();
    }
    return Exit.DONE;
  }

  private int decide(Ledger ledger) {
    ProvisionReviewing provisions = new ProvisionReviewing(ledger, who(), console());
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case "add" ->
          tell(ledger, ledger.reviews().add(edit.added(ledger, selection(), dossier()), who()));
      case "merge" -> provisions.merge(rest, selection());
      case "part" -> provisions.part(rest.stream().map(id -> statement(ledger, id)).toList());
      case "provisions" -> provisions.list();
      case "decisions" -> print(ledger.reviews().all());
      case "orphans" -> print(ledger.reviews().orphans());
      case "undo" -> undo(ledger, number(rest));
      case "undo-provision" -> provisions.undo(number(rest));
      default -> decide(ledger, statement(ledger, words.get(0)), rest);
    }
    return Exit.DONE;
  }

  private void decide(Ledger ledger, StatementRow row, List<String> what) {
    String id = row.statement().id();
    switch (what.size() == 1 ? what.get(0) : "") {
      case "accept" -> tell(ledger, ledger.reviews().decide(id, Verdict.ACCEPTED, reason, who()));
      case "reject" -> tell(ledger, ledger.reviews().decide(id, Verdict.REJECTED, reason, who()));
      case "unsure" -> tell(ledger, ledger.reviews().decide(id, Verdict.UNSURE, reason, who()));
      case "edit" ->
          tell(
              ledger,
              ledger.reviews().edit(id, edit.edited(ledger, row, selection(), dossier()), who()));
      case "undo" ->
          undo(
              ledger,
              ledger
                  .reviews()
                  .of(id)
                  .map(Decision::id)
                  .orElseThrow(() -> new UserMistake("Nobody decided about this statement.")));
      default ->
          throw new UserMistake(
              "review ID needs one of accept, reject, unsure, edit or undo behind it.");
    }
  }

  private static long number(List<String> rest) {
    try {
      return Long.parseLong(String.join(" ", rest));
    } catch (NumberFormatException e) {
      throw new UserMistake("undo needs the number of one decision, as review decisions lists it.");
    }
  }

  private void undo(Ledger ledger, long decision) {
    boolean done = ledger.reviews().undo(decision, who());
    console().say("Decision " + decision + (done ? " is taken back." : " was taken back already."));
  }

  private void tell(Ledger ledger, long number) {
    Decision decision =
        ledger.reviews().all().stream()
            .filter(each -> each.id() == number)
            .findFirst()
            .orElseThrow();
    console()
        .say(
            "Decision "
                + number
                + " by "
                + decision.who()
                + ": "
                + decision.verdict().word()
                + (decision.reason().isEmpty() ? "" : " (" + decision.reason() + ")")
                + ". "
                + console().program()
                + " review undo "
                + number
                + ledgerOption().again()
                + " takes it back.");
  }

  /** The statement of this id, or of an id that begins so, rejected ones included. */
  private static StatementRow statement(Ledger ledger, String name) {
    List<String> ids = name.length() < 4 ? List.of() : ledger.reviews().named(name);
    if (ids.size() != 1) {
      throw new UserMistake(
          ids.isEmpty()
              ? "There is no statement \"" + name + "\"; review --list and statements list them."
              : "\"" + name + "\" may be any of these: " + String.join(", ", ids) + ".");
    }
    return ledger.statementOfAnyVerdict(ids.get(0)).orElseThrow();
  }

  private void print(List<Decision> decisions) {
    try (RowWriter<Decision> writer =
        RowWriter.of(ReviewListing.decisions(), format(), console().out(), console().width())) {
      decisions.forEach(writer);
    }
  }
}
