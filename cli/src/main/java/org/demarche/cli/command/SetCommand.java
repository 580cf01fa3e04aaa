// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.reading.Reading;
import org.demarche.cli.reading.StatementMaker;
import org.demarche.dossier.Knowledge;
import org.demarche.store.ArticleField;
import org.demarche.store.ArticleRow;
import org.demarche.store.Correction;
import org.demarche.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche set}. */
@Command(
    description = {
      "Correct an article by hand: set ARTICLE FIELD VALUE. It stays so through later reads, and"
          + " the days of its statements follow.",
      "\"\" as VALUE is for nothing known; set --undo takes the last correction back."
    })
final class SetCommand extends LedgerCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ARTICLE",
      description = "Its id, the beginning of it, or its page's name (page.txt#2).")
  private String article;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FIELD",
      description = "published, outlet, title, via or byline.")
  private String field;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "VALUE",
      description = "A day as 2024-06-14, days as 2024-06-01/2024-06-30; else any words.")
  private String value;

  @Option(
      names = "--undo",
      arity = "0..1",
      fallbackValue = "0",
      paramLabel = "NUMBER",
      description = "Take back this correction, or the last one.")
  private Long undo;

  SetCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    if (undo == null && value == null) {
      throw new UserMistake("set needs ARTICLE FIELD VALUE, or --undo");
    }
    if (undo != null && article != null) {
      throw new UserMistake("--undo stands alone, or with the number of a correction");
    }
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    try {
      String id = undo == null ? set(ledger) : undo(ledger);
      analyseAgain(ledger, id);
      return Exit.DONE;
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
  }

  private String set(Ledger ledger) {
    ArticleField set = ArticleField.of(field);
    ArticleRow row = ArticleNames.find(ledger, article);
    long number = ledger.setField(row.article().id(), set, value);
    console()
        .say(
            "Correction "
                + number
                + ": "
                + set.word()
                + " of "
                + row.article().page()
                + " is "
                + (value.isBlank() ? "unknown" : "\"" + value + "\"")
                + " now. "
                + console().program()
                + " set --undo "
                + number
                + ledgerOption().again()
                + " takes it back.");
    return row.article().id();
  }

  private String undo(Ledger ledger) {
    Correction correction = correction(ledger);
    ledger.undo(correction.id());
    console()
        .say(
            "Correction "
                + correction.id()
                + " ("
                + correction.field()
                + " \""
                + correction.newValue().orElse("")
                + "\") is taken back.");
    return correction.target();
  }

  private Correction correction(Ledger ledger) {
    List<Correction> corrections =
        ledger.corrections().stream().filter(each -> !each.field().equals("page")).toList();
    Optional<Correction> found =
        undo == 0
            ? corrections.stream()
                .filter(each -> each.undone().isEmpty())
                .max(Comparator.comparing(Correction::id))
            : corrections.stream().filter(each -> each.id() == undo).findFirst();
    Correction correction =
        found.orElseThrow(
            () ->
                new UserMistake(
                    undo == 0
                        ? "There is no correction to take back."
                        : "There is no correction " + undo + " of an article."));
    if (correction.undone().isPresent()) {
      throw new UserMistake("Correction " + correction.id() + " was taken back already.");
    }
    return correction;
  }

  /** Another date moves the days on which things were said, and who held which office then. */
  private void analyseAgain(Ledger ledger, String articleId) {
    StatementMaker maker =
        new StatementMaker(() -> kit().analyzer().apply(console()::say), new Knowledge(dossier()));
    if (ledger.toAnalyse(maker.version(), StatementMaker.LANGUAGES).contains(articleId)) {
      ledger
          .article(articleId)
          .map(ArticleRow::article)
          .ifPresent(
              article ->
                  ledger.saveStatements(article.id(), maker.statements(article), maker.version()));
    }
    Reading.saveStories(ledger);
  }
}
