// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.store.ArticleRow;
import org.demarche.story.Versions;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.StoryArticles;

/** The articles of a story as rows. */
public final class StoryRows {
  private StoryRows() {}

  /**
   * An article of a story.
   *
   * @param kind "version", "copy", or "" where it is alone
   * @param href the reader
   * @param diff what changed against the one before it, or against the article beside which it is
   *     shown; "" where there is nothing to compare
   */
  public record Twin(
      String kind, String title, String outlet, String published, String href, String diff) {}

  /** The other articles of a story, each compared with this one. */
  static List<Twin> others(StoryArticles story, String id) {
    Versions versions = story.versions();
    return story.rows().stream()
        .filter(row -> !row.article().id().equals(id))
        .map(row -> twin(row, kind(versions, row, id), diff(story, id, row.article().id())))
        .toList();
  }

  /** All articles: versions of one another first, each compared with the one before it. */
  static List<Twin> all(StoryArticles story) {
    Versions versions = story.versions();
    String first = first(story, versions);
    Stream<Twin> told = versions.versions().stream().flatMap(line -> line(story, line).stream());
    Stream<Twin> copies =
        versions.copies().stream()
            .flatMap(id -> row(story, id))
            .map(row -> twin(row, "copy", against(story, first, row)));
    List<Twin> both = Stream.concat(told, copies).toList();
    return both.isEmpty() ? story.rows().stream().map(row -> twin(row, "", "")).toList() : both;
  }

  private static List<Twin> line(StoryArticles story, List<String> line) {
    return Stream.iterate(0, i -> i < line.size(), i -> i + 1)
        .flatMap(
            i ->
                row(story, line.get(i))
                    .map(
                        row ->
                            twin(
                                row,
                                "version",
                                i == 0 ? "" : diff(story, line.get(i - 1), line.get(i)))))
        .toList();
  }

  private static String first(StoryArticles story, Versions versions) {
    return versions.versions().isEmpty()
        ? story.rows().get(0).article().id()
        : versions.versions().get(0).get(0);
  }

  private static String against(StoryArticles story, String first, ArticleRow row) {
    return row.article().id().equals(first) ? "" : diff(story, first, row.article().id());
  }

  private static Stream<ArticleRow> row(StoryArticles story, String id) {
    return story.rows().stream().filter(row -> row.article().id().equals(id));
  }

  private static String kind(Versions versions, ArticleRow row, String id) {
    String other = row.article().id();
    boolean version =
        versions.versions().stream().anyMatch(line -> line.contains(id) && line.contains(other));
    return version ? "version" : "copy";
  }

  private static String diff(StoryArticles story, String from, String to) {
    return new Address("/stories/" + story.story().id() + "/diff")
        .with("from", from)
        .with("to", to)
        .toString();
  }

  private static Twin twin(ArticleRow row, String kind, String diff) {
    Article article = row.article();
    return new Twin(
        kind,
        Words.clean(row.title()),
        ArticlesScreen.outlet(row),
        Shown.daysOnOneLine(article.published()),
        "/articles/" + article.id(),
        diff);
  }
}
