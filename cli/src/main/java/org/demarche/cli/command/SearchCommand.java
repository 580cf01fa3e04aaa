// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.Filters;
import org.demarche.cli.option.FormatOption;
import org.demarche.cli.option.Queries;
import org.demarche.query.Query;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.SearchListing;
import org.demarche.view.listing.SearchRow;
import org.demarche.view.output.Format;
import org.demarche.view.output.Listing;
import org.demarche.view.output.RowWriter;
import org.demarche.view.record.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche search}. */
@Command(
    description = {
      "Find statements and articles, the newest first. What was found stands between *asterisks*.",
      "Words must all be there, in any form (demands finds demanded); \"fuel embargo\" is a phrase,"
          + " negotiat* a beginning. -word or NOT word must not be there; OR parts alternatives and"
          + " binds less than a blank; parentheses group.",
      "Fields: party:RUS,UKR addressee: act:demand issue:territory mode:quoted outlet:\"The Hill\""
          + " via: speaker: from:2024-06 to:2024-08 as-of: review:rejected kind:statement. Of an"
          + " article, fields of statements ask for one statement in it that has them all.",
      "Put the whole query in '…', so that the shell leaves its marks alone."
    })
final class SearchCommand extends LedgerCommand {
  private static final int ON_A_TABLE = 50;

  @Mixin private FormatOption formatOption;
  @Mixin private Filters filters;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words, phrases and fields.")
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many of each kind. Default: 50 in a table, else all.")
  private Integer limit;

  SearchCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    formatOption.on(console());
    filters.selection(dossier());
    if (limit != null && limit < 1) {
      throw new UserMistake("--limit: a number of rows is 1 or more, not " + limit + ".");
    }
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    Query query = query(ledger);
    Selection selection = filters.selection(dossier()).meeting(Optional.of(query));
    List<SearchRow> statements = statements(ledger, selection, query);
    List<SearchRow> articles = articles(ledger, selection, query);
    if (formatOption.on(console()) == Format.JSONL) {
      print(SearchListing.statements(), statements);
      print(SearchListing.articles(), articles);
    } else {
      List<SearchRow> both = new ArrayList<>(statements);
      both.addAll(articles);
      print(SearchListing.both(), both);
    }
    return Exit.DONE;
  }

  /** What the option --query adds must be met too. */
  private Query query(Ledger ledger) {
    Query query = Queries.read(String.join(" ", words), ledger, dossier(), console());
    return filters
        .query(ledger, dossier(), console())
        .map(also -> (Query) new Query.And(List.of(query, also)))
        .orElse(query);
  }

  private List<SearchRow> statements(Ledger ledger, Selection selection, Query query) {
    List<StatementRow> rows = new ArrayList<>();
    ledger.eachStatement(
        selection.statements().newestFirst().limit(enough(selection)).build(),
        row -> {
          if (selection.has(row)) {
            rows.add(row);
          }
        });
    List<StatementRow> shown = first(rows, "statement");
    Map<String, String> snippets =
        ledger.statementSnippets(shown.stream().map(row -> row.statement().id()).toList(), query);
    return shown.stream()
        .map(
            row ->
                SearchRow.of(
                    row, snippets.getOrDefault(row.statement().id(), row.statement().content())))
        .toList();
  }

  private List<SearchRow> articles(Ledger ledger, Selection selection, Query query) {
    Set<String> told = ArticlesCommand.articlesWithStatements(ledger, selection);
    List<ArticleRow> rows = new ArrayList<>();
    ledger.eachArticle(
        selection.articles().newestFirst().limit(enough(selection)).build(),
        row -> {
          boolean asked = !selection.asksForStatements() || told.contains(row.article().id());
          if (asked && selection.has(row.article())) {
            rows.add(row);
          }
        });
    List<ArticleRow> shown = first(rows, "article");
    Map<String, String> snippets =
        ledger.articleSnippets(shown.stream().map(row -> row.article().id()).toList(), query);
    return shown.stream()
        .map(
            row ->
                SearchRow.of(
                    row,
                    snippets.getOrDefault(row.article().id(), beginning(row.article().text()))))
        .toList();
  }

  private static String beginning(String text) {
    return text.length() <= 160 ? text : text.substring(0, text.offsetByCodePoints(0, 120)) + "…";
  }

  /** Rows to load: one more than are shown, where the ledger alone tells what is asked for. */
  private int enough(Selection selection) {
    boolean alone = selection.meeting(Optional.empty()).equals(Selection.ALL);
    return alone && most() < Integer.MAX_VALUE ? most() + 1 : Integer.MAX_VALUE;
  }

  private int most() {
    if (limit != null) {
      return limit;
    }
    return formatOption.on(console()) == Format.TABLE ? ON_A_TABLE : Integer.MAX_VALUE;
  }

  private <T> List<T> first(List<T> rows, String kind) {
    if (rows.size() <= most()) {
      return rows;
    }
    console().say("The newest " + most() + " " + kind + "s are shown, there are more: --limit.");
    return rows.subList(0, most());
  }

  private void print(Listing<SearchRow> listing, List<SearchRow> rows) {
    try (RowWriter<SearchRow> writer =
        RowWriter.of(listing, formatOption.on(console()), console().out(), console().width())) {
      rows.forEach(writer);
    }
  }
}
