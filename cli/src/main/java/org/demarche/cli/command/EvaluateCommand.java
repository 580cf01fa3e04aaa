// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UnusableException;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.FormatOption;
import org.demarche.evaluation.Breakdown;
import org.demarche.evaluation.Evaluation;
import org.demarche.evaluation.Found;
import org.demarche.evaluation.Gold;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.view.listing.EvaluationListing;
import org.demarche.view.listing.EvaluationRow;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche evaluate}. */
@Command(
    description = {
      "Measure the ledger's statements against labelled rows: precision, recall and F1, with and"
          + " without the issue.",
      "--reviewed measures what the program found against what reviewers decided: accepted, edited"
          + " and added statements are right, rejected ones are wrong, unsure ones do not count, nor"
          + " does what nobody looked at."
    })
final class EvaluateCommand extends LedgerCommand {
  @Mixin private FormatOption formatOption;

  @Parameters(
      arity = "0..1",
      paramLabel = "GOLD.jsonl",
      description = "Labelled rows, one JSON object a line.")
  private Path gold;

  @Option(names = "--reviewed", description = "Take the reviewers' decisions as labelled rows.")
  private boolean reviewed;

  @Option(names = "--errors", description = "List what was missed and what was false, too.")
  private boolean errors;

  @Option(
      names = "--details",
      description = "Tell the figures apart by act, mode, issue, role, confidence and rule, too.")
  private boolean details;

  EvaluateCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    formatOption.on(console());
    if (reviewed == (gold != null)) {
      throw new UserMistake("evaluate needs GOLD.jsonl, or --reviewed.");
    }
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    return print(reviewed ? ofReviews(ledger) : ofGold(ledger));
  }

  private Evaluation ofGold(Ledger ledger) {
    Gold rows = gold();
    Measured measured = new Measured(ledger);
    List<Found> found = new ArrayList<>();
    ledger.eachStatement(StatementFilter.ALL, row -> found.add(measured.found(row)));
    warnOfPagesNotRead(ledger, rows);
    return new Evaluation(rows, found);
  }

  private Evaluation ofReviews(Ledger ledger) {
    ReviewedGold labelled = ReviewedGold.of(ledger);
    console().say(labelled.sentence());
    return new Evaluation(labelled.gold(), labelled.found());
  }

  private int print(Evaluation evaluation) {
    Format format = formatOption.on(console());
    print(
        EvaluationListing.scores(),
        List.of(
            EvaluationRow.of("act, holder", evaluation.actAndHolder()),
            EvaluationRow.of("act, holder, issue", evaluation.actHolderAndIssue())),
        format);
    if (details) {
      gap(format);
      print(EvaluationListing.details(), Breakdown.of(evaluation), format);
      console()
          .say(
              String.format(
                  Locale.ROOT,
                  "Confidence is %.2f off the share that is right, on average.",
                  Breakdown.calibrationError(evaluation)));
    }
    if (errors) {
      gap(format);
      print(EvaluationListing.errors(), EvaluationRow.errors(evaluation), format);
    }
    return Exit.DONE;
  }

  private void gap(Format format) {
    if (format == Format.TABLE) {
      console().out().println();
    }
  }

  private <T> void print(Listing<T> listing, List<T> rows, Format format) {
    try (RowWriter<T> writer = RowWriter.of(listing, format, console().out(), console().width())) {
      rows.forEach(writer);
    }
  }

  private Gold gold() {
    try {
      return Gold.read(gold.toString(), Files.readAllLines(gold));
    } catch (NoSuchFileException e) {
      throw new UnusableException("The labelled rows " + gold + " do not exist.", e);
    } catch (IOException e) {
      throw new UnusableException("The labelled rows " + gold + " cannot be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new UnusableException("The labelled rows " + e.getMessage(), e);
    }
  }

  private void warnOfPagesNotRead(Ledger ledger, Gold rows) {
    Set<String> read =
        ledger.sources().stream()
            .filter(row -> row.articles() > 0)
            .map(row -> Measured.fileName(row.source()))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    rows.rows().stream()
        .map(row -> row.page())
        .filter(page -> !read.contains(page))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      console()
          .say(
              "Not in the ledger, so all their rows count as missed: "
                  + String.join(", ", missing)
                  + ".");
    }
  }
}
