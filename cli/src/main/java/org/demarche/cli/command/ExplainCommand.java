// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.DossierOption;
import org.demarche.cli.option.Filters;
import org.demarche.cli.option.FormatOption;
import org.demarche.cli.reading.StatementMaker;
import org.demarche.dossier.Knowledge;
import org.demarche.language.Document;
import org.demarche.statement.NearMiss;
import org.demarche.statement.Statement;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.FoundListing;
import org.demarche.view.listing.NearMissListing;
import org.demarche.view.listing.TokenListing;
import org.demarche.view.listing.TokenRow;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche explain}. */
@Command(
    description = {
      "Show which statements stand in a text, which rules found them, and which nearly did.",
      "--tokens shows the words with their tags and relations as the analyzer sees them."
    })
final class ExplainCommand extends AbstractCommand {
  @Mixin private FormatOption formatOption;
  @Mixin private DossierOption dossierOption;

  @Parameters(paramLabel = "TEXT", description = "The text, as an article's body.")
  private String text;

  @Option(names = "--title", paramLabel = "TEXT", description = "The article's title.")
  private String title = "";

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the article was published: decides who held which office.")
  private String published;

  @Option(names = "--tokens", description = "Show the analysis of each sentence.")
  private boolean tokens;

  @Option(
      names = "--near",
      description =
          "In JSON Lines and CSV too: the rules that a word called and that did not fire, and why"
              + " not. A table always has them.")
  private boolean nearly;

  ExplainCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    Format format = formatOption.on(console());
    Article article = article();
    StatementMaker maker =
        new StatementMaker(
            () -> kit().analyzer().apply(console()::say), new Knowledge(dossierOption.read()));
    if (tokens) {
      Document document = maker.document(article);
      print(TokenListing.listing(), TokenRow.of(document), format);
    }
    List<NearMiss> near = new ArrayList<>();
    List<Statement> found = maker.statements(article, near::add);
    if (!tokens || format == Format.TABLE) {
      print(FoundListing.listing(), found, format);
    }
    if (format == Format.TABLE) {
      console().out().println();
    }
    if (format == Format.TABLE || nearly) {
      print(NearMissListing.listing(), near, format);
    }
    return Exit.DONE;
  }

  private <T> void print(Listing<T> listing, List<T> rows, Format format) {
    try (RowWriter<T> writer = RowWriter.of(listing, format, console().out(), console().width())) {
      rows.forEach(writer);
    }
  }

  private Article article() {
    if (text.isBlank() && title.isBlank()) {
      throw new UserMistake("explain needs a text, such as \"Oslo demands that the fleet leave.\"");
    }
    Optional<DateSpan> day =
        Optional.ofNullable(published).map(words -> Filters.days("--published", words));
    String hash = Hash.id("explain", title, text);
    return new Article(
        Article.idOf(hash, 0),
        hash,
        "explain",
        1,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        day,
        Optional.empty(),
        text,
        Optional.empty(),
        false,
        List.of());
  }
}
