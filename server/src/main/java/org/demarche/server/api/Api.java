// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.change.Change;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.server.http.Routes;
import org.demarche.server.record.Snapshot;
import org.demarche.server.screen.Desk;
import org.demarche.server.screen.Frame;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.SourceRow;
import org.demarche.store.SourceStatus;
import org.demarche.store.StatementRow;
import org.demarche.story.Story;
import org.demarche.view.listing.ArticleListing;
import org.demarche.view.listing.ChangeListing;
import org.demarche.view.listing.PositionListing;
import org.demarche.view.listing.PositionRow;
import org.demarche.view.listing.SourceListing;
import org.demarche.view.listing.StatementListing;
import org.demarche.view.listing.StoryListing;
import org.demarche.view.listing.StoryRow;
import org.demarche.view.output.Json;
import org.demarche.view.output.Listing;
import org.demarche.view.record.OncePerStory;
import org.demarche.view.record.Selection;
import org.demarche.view.record.StoryArticles;

/** The REST API: what the command line lists, with the same fields and the same filters. */
public final class Api {
  private final Desk desk;
  private final List<ApiList<?, ?>> lists;

  private Api(Desk desk) {
    this.desk = desk;
    this.lists = List.of(statements(), articles(), positions(), changes(), stories(), sources());
  }

  /** Adds the addresses of the API, of its description and of the feed. */
  public static void addTo(Routes routes, Desk desk) {
    Api api = new Api(desk);
    for (ApiList<?, ?> list : api.lists) {
      routes.get(list.path(), exchange -> Answers.page(list, exchange));
    }
    routes.get("/api/articles/{id}", api::article);
    routes.get("/api/statements/{id}", api::statement);
    String description = Json.text(OpenApi.of(api.lists));
    routes.get(OpenApi.PATH, exchange -> Reply.text(200, "application/json", description));
    routes.get(ChangeFeed.PATH, new ChangeFeed(desk)::answer);
  }

  private ApiList<StatementRow, StatementRow> statements() {
    return new ApiList<>(
        "statements",
        "The statements, a row for each article that tells of one; once=true gives one per story.",
        StatementListing.listing(),
        and("once"),
        exchange -> {
          Selection selection = desk.selection(exchange);
          boolean once = isAsked(exchange, "once");
          OncePerStory told = new OncePerStory();
          return latest().rows().stream()
              .filter(selection::has)
              .filter(row -> !once || told.isNew(row))
              .toList();
        },
        Function.identity());
  }

  private ApiList<ArticleRow, ArticleRow> articles() {
    return new ApiList<>(
        "articles",
        "The articles that were read, with their texts.",
        ArticleListing.listing(),
        Frame.FILTERS,
        exchange -> latest().views().articles(desk.selection(exchange)),
        this::withTexts);
  }

  private ApiList<PositionRow, PositionRow> positions() {
    return new ApiList<>(
        "positions",
        "Who holds what, a row for each party, issue and provision.",
        PositionListing.listing(),
        Frame.FILTERS,
        exchange -> latest().views().positions(desk.selection(exchange)),
        Function.identity());
  }

  private ApiList<Change, Change> changes() {
    return new ApiList<>(
        "changes",
        "What moved and because of what, by day, the undated first.",
        ChangeListing.listing(),
        Frame.FILTERS,
        exchange -> latest().views().changes(desk.selection(exchange)),
        Function.identity());
  }

  private ApiList<Story, StoryRow> stories() {
    return new ApiList<>(
        "stories",
        "Articles that are copies or versions of one another; copies=true leaves out single ones.",
        StoryListing.listing(false),
        and("copies"),
        exchange -> {
          Set<String> asked =
              latest().views().articles(desk.selection(exchange)).stream()
                  .map(row -> row.article().id())
                  .collect(Collectors.toCollection(HashSet::new));
          boolean copies = isAsked(exchange, "copies");
          return latest().stories(desk.ledger()).stream()
              .filter(story -> !copies || story.articles().size() > 1)
              .filter(story -> story.articles().stream().anyMatch(asked::contains))
              .toList();
        },
        page ->
            page.stream()
                .map(
                    story -> new StoryRow(story, StoryArticles.of(desk.ledger(), story).versions()))
                .toList());
  }

  private ApiList<SourceRow, SourceRow> sources() {
    return new ApiList<>(
        "sources",
        "What was read, when, what it gave, what failed and why; failed=true gives failures only.",
        SourceListing.listing(),
        List.of("failed"),
        exchange -> {
          boolean failed = isAsked(exchange, "failed");
          return desk.ledger().sources().stream()
              .filter(row -> !failed || row.status() == SourceStatus.FAILED)
              .toList();
        },
        Function.identity());
  }

  private Reply article(Exchange exchange) {
    ArticleRow row =
        desk.ledger()
            .article(exchange.part("id"))
            .orElseThrow(() -> Refusal.missing("There is no article with this id."));
    return one(ArticleListing.listing(), row);
  }

  private Reply statement(Exchange exchange) {
    StatementRow row =
        desk.ledger()
            .statement(exchange.part("id"))
            .orElseThrow(() -> Refusal.missing("There is no statement with this id."));
    return one(StatementListing.listing(), row);
  }

  private static <T> Reply one(Listing<T> listing, T row) {
    return Reply.text(200, "application/json", Json.row(listing, row));
  }

  private List<ArticleRow> withTexts(List<ArticleRow> page) {
    if (page.isEmpty()) {
      return page;
    }
    ArticleFilter.Builder filter = ArticleFilter.builder();
    page.forEach(row -> filter.id(row.article().id()));
    Map<String, ArticleRow> whole =
        desk.ledger().articles(filter.build()).stream()
            .collect(Collectors.toMap(row -> row.article().id(), Function.identity()));
    // One that was taken out a moment ago is left out.
    return page.stream()
        .map(row -> row.article().id())
        .filter(whole::containsKey)
        .map(whole::get)
        .toList();
  }

  private Snapshot latest() {
    return desk.snapshots().latest();
  }

  private static boolean isAsked(Exchange exchange, String name) {
    String value = exchange.query().first(name).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw Refusal.wrong(name + ": \"" + value + "\" is neither true nor false.");
    }
    return value.equals("true");
  }

  private static List<String> and(String more) {
    List<String> names = new ArrayList<>(Frame.FILTERS);
    names.add(more);
    return List.copyOf(names);
  }
}
