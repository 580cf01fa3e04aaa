// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.Filters;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.statement.Mode;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.record.Selection;
import org.demarche.view.review.HandMade;
import picocli.CommandLine.Option;

/** What a statement should be. Its act and issue are given by the options of all lists. */
final class EditOptions {
  @Option(names = "--article", paramLabel = "ARTICLE", description = "Where to add a statement.")
  private String article;

  @Option(names = "--holder", paramLabel = "PARTY", description = "Whose position it is.")
  private String holder;

  @Option(
      names = "--addressee",
      paramLabel = "PARTY,…",
      description = "Of whom it is asked; \"\" for nobody.")
  private String addressees;

  @Option(names = "--said", paramLabel = "DATE", description = "When; \"\" for unknown.")
  private String said;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "What is demanded, offered, …: words that stand in the article.")
  private String words;

  @Option(names = "--speaker", paramLabel = "NAME", description = "Whose words carry it.")
  private String speaker;

  @Option(names = "--mode", paramLabel = "MODE", description = "quoted, reported or narrated.")
  private String mode;

  @Option(names = "--new-party", description = "Make a party of a name that nobody knows yet.")
  private boolean newParty;

  HandMade hand(Ledger ledger, Optional<Dossier> dossier) {
    return new HandMade(ledger.parties(), new Knowledge(dossier).parties(), newParty);
  }

  Statement edited(
      Ledger ledger, StatementRow row, Selection selection, Optional<Dossier> dossier) {
    HandMade.Given given = given(selection);
    if (given.isNothing()) {
      throw new UserMistake(
          "edit needs what to change: --holder, --act, --issue, --addressee, --said, --words,"
              + " --speaker or --mode.");
    }
    return hand(ledger, dossier).edited(row.article(), row.statement(), given);
  }

  Statement added(Ledger ledger, Selection selection, Optional<Dossier> dossier) {
    if (article == null) {
      throw new UserMistake("add needs --article ARTICLE; the command articles lists them.");
    }
    Article where = ArticleNames.find(ledger, article).article();
    return hand(ledger, dossier).added(where, given(selection));
  }

  private HandMade.Given given(Selection selection) {
    return new HandMade.Given(
        Optional.ofNullable(holder),
        one(selection.acts(), "--act"),
        one(selection.issues(), "--issue"),
        Optional.ofNullable(addressees).map(names -> Arrays.asList(names.split("\\s*,\\s*"))),
        Optional.ofNullable(said).map(EditOptions::said),
        Optional.ofNullable(words),
        Optional.ofNullable(speaker),
        Optional.ofNullable(mode).map(EditOptions::mode));
  }

  private static <T> Optional<T> one(List<T> values, String option) {
    if (values.size() > 1) {
      throw new UserMistake(option + ": a statement has one.");
    }
    return values.stream().findFirst();
  }

  private static Optional<DateSpan> said(String text) {
    return Optional.of(text)
        .filter(words -> !words.isBlank())
        .map(words -> Filters.days("--said", words))
        .map(span -> new DateSpan(span.from(), span.to(), "reviewer"));
  }

  private static Mode mode(String word) {
    try {
      return Mode.of(word);
    } catch (IllegalArgumentException e) {
      throw new UserMistake("--mode: " + e.getMessage() + ".");
    }
  }
}
