// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.Filters;
import org.demarche.cli.option.OutOption;
import org.demarche.position.Positions;
import org.demarche.store.Ledger;
import org.demarche.time.DateSpan;
import org.demarche.view.brief.Brief;
import org.demarche.view.brief.BriefFormat;
import org.demarche.view.brief.BriefWriter;
import org.demarche.view.brief.Briefing;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche brief}. */
@Command(
    description = {
      "Write what each side wants, what moved, where accounts differ and what is not known.",
      "Every sentence is a template or a quotation, and leads to its source."
    })
final class BriefCommand extends LedgerCommand {
  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "markdown, html or docx. Default: markdown.")
  private String as = "markdown";

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "party or issue: what the parts are. Default: party.")
  private String by = "party";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "Tell what moved since this day. Default: a year before the latest day that is told, or"
              + " before --as-of.")
  private String since;

  @Mixin private OutOption out;
  @Mixin private Filters filters;

  BriefCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    // Before the ledger is opened: a slip in an option is told first.
    by();
    since();
    filters.selection(dossier());
    out.check(format() == BriefFormat.DOCX, console());
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    Selection selection =
        filters.selection(dossier()).meeting(filters.query(ledger, dossier(), console()));
    Briefing briefing =
        new Briefing(
            ledger.statements(selection.counted()),
            ledger.articles(selection.articles().build()),
            counts -> Told.in(ledger, selection, counts),
            selection,
            Positions.Options.DEFAULT,
            by(),
            since());
    Brief brief = briefing.brief();
    out.write(stream -> BriefWriter.write(brief, format(), stream), console());
    briefing.problems().forEach(console()::say);
    Parties.sayWhichThereAre(ledger, selection, console());
    return briefing.problems().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
  }

  private BriefFormat format() {
    try {
      return BriefFormat.of(as);
    } catch (IllegalArgumentException e) {
      throw new UserMistake("--as: " + e.getMessage());
    }
  }

  private Briefing.By by() {
    return switch (by.toLowerCase(Locale.ROOT)) {
      case "party" -> Briefing.By.PARTY;
      case "issue" -> Briefing.By.ISSUE;
      default -> throw new UserMistake("--by: \"" + by + "\" is neither party nor issue.");
    };
  }

  private Optional<LocalDate> since() {
    return Optional.ofNullable(since)
        .map(text -> Filters.days("--since", text))
        .map(DateSpan::from);
  }
}
