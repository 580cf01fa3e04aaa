// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.story.Story;
import org.demarche.story.Versions;
import org.demarche.story.WordDiff;
import org.demarche.view.listing.DiffRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.StoryArticles;

/** The stories: articles that are copies or versions of one another. */
public final class StoriesScreen {
  private static final int PAGE = 50;

  private final Desk desk;

  StoriesScreen(Desk desk) {
    this.desk = desk;
  }

  /** A story. */
  public record Row(
      String href,
      String title,
      String outlets,
      String days,
      int articles,
      int versions,
      int copies) {}

  /**
   * The page.
   *
   * @param all whether stories of one article are shown too
   * @param other the address that shows the others too, or hides them
   */
  public record Model(Filter filter, List<Row> rows, Paging paging, boolean all, String other) {}

  /** A story's page. */
  public record StoryModel(
      String title, String days, String outlets, List<StoryRows.Twin> articles) {}

  /**
   * What changed between two articles.
   *
   * @param story the address of the story
   * @param back the address of the same the other way round
   */
  public record Diff(
      String story,
      StoryRows.Twin from,
      StoryRows.Twin to,
      List<WordDiff.Stretch> title,
      List<WordDiff.Stretch> text,
      boolean same,
      String back) {}

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    boolean all = query.has("all");
    Set<String> selected = selected(exchange);
    List<Story> stories =
        desk.ledger().stories().stream()
            .filter(story -> all || story.articles().size() > 1)
            .filter(story -> story.articles().stream().anyMatch(selected::contains))
            .sorted(
                Comparator.comparing((Story story) -> story.last().orElse(LocalDate.MIN))
                    .reversed())
            .toList();
    Paging paging = Paging.of("/stories", query, stories.size(), PAGE);
    List<Row> rows = paging.of(stories).stream().map(this::row).toList();
    Params other = all ? query.without("all", "offset") : query.without("offset").with("all", "1");
    Filter filter = Filter.of("/stories", query, desk.snapshots().latest(), desk, false);
    Frame frame = desk.pages().frame("Stories", "/stories", exchange);
    return desk.pages()
        .show("stories", frame, new Model(filter, rows, paging, all, "/stories" + other.query()));
  }

  private Set<String> selected(Exchange exchange) {
    Set<String> ids = new HashSet<>();
    ArticleList.of(desk, desk.selection(exchange))
        .rows()
        .forEach(row -> ids.add(row.article().id()));
    return ids;
  }

  private Row row(Story story) {
    Versions versions =
        story.articles().size() == 1
            ? new Versions(List.of(), List.of())
            : StoryArticles.of(desk.ledger(), story).versions();
    return new Row(
        "/stories/" + story.id(),
        Words.clean(story.title()),
        Words.clean(String.join(", ", story.outlets())),
        days(story),
        story.articles().size(),
        versions.versions().stream().mapToInt(List::size).sum(),
        versions.copies().size());
  }

  private static String days(Story story) {
    String first = story.first().map(LocalDate::toString).orElse("no date");
    String last = story.last().map(LocalDate::toString).orElse("no date");
    return first.equals(last) ? first : first + " – " + last;
  }

  /** One story. */
  Reply story(Exchange exchange) {
    StoryArticles story = found(exchange);
    Frame frame = desk.pages().frame(Words.clean(story.story().title()), "/stories", exchange);
    String outlets = Words.clean(String.join(", ", story.story().outlets()));
    return desk.pages()
        .show(
            "story",
            frame,
            new StoryModel(
                Words.clean(story.story().title()),
                days(story.story()),
                outlets.isEmpty() ? "outlet unknown" : outlets,
                StoryRows.all(story)));
  }

  private StoryArticles found(Exchange exchange) {
    String id = exchange.part("id");
    Optional<Story> story =
        desk.ledger().stories().stream().filter(each -> each.id().equals(id)).findFirst();
    return story
        .map(each -> StoryArticles.of(desk.ledger(), each))
        .filter(each -> !each.rows().isEmpty())
        .orElseThrow(() -> Refusal.missing("There is no story with this id."));
  }

  /** What changed from one article of a story to another. */
  Reply diff(Exchange exchange) {
    StoryArticles story = found(exchange);
    Article from = article(story, exchange.needed("from"));
    Article to = article(story, exchange.needed("to"));
    DiffRow row = DiffRow.of(from, to);
    String address = "/stories/" + story.story().id();
    Frame frame = desk.pages().frame("What changed", "/stories", exchange);
    Diff model =
        new Diff(
            address,
            twin(story, from),
            twin(story, to),
            row.title(),
            row.text(),
            isSame(row.title()) && isSame(row.text()),
            new Address(address + "/diff").with("from", to.id()).with("to", from.id()).toString());
    return desk.pages().show("diff", frame, model);
  }

  private static boolean isSame(List<WordDiff.Stretch> stretches) {
    return stretches.stream().allMatch(each -> each.kind() == WordDiff.Kind.SAME);
  }

  private static StoryRows.Twin twin(StoryArticles story, Article article) {
    return StoryRows.all(story).stream()
        .filter(each -> each.href().endsWith(article.id()))
        .findFirst()
        .orElseGet(
            () ->
                new StoryRows.Twin(
                    "",
                    Words.clean(article.title()),
                    article.outlet().orElse("outlet unknown"),
                    Shown.daysOnOneLine(article.published()),
                    "/articles/" + article.id(),
                    ""));
  }

  private static Article article(StoryArticles story, String id) {
    return story
        .article(id)
        .orElseThrow(() -> Refusal.missing("The story has no article with the id " + id + "."));
  }
}
