// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.story.Story;
import org.demarche.text.Require;

/** Keeps the stories. */
final class StoryStore {
  private static final int CHUNK = 400;

  private static final String STORIES =
      "SELECT n AS parent, id, title, first, last FROM story WHERE n IN (%s)";

  private static final String ARTICLES =
      """
      SELECT sa.story_n AS parent, a.id FROM story_article sa JOIN article a ON a.n = sa.article_n
      WHERE sa.story_n IN (%s) ORDER BY sa.story_n, sa.ordinal""";

  private static final String OUTLETS =
      """
      SELECT story_n AS parent, outlet FROM story_outlet
      WHERE story_n IN (%s) ORDER BY story_n, ordinal""";

  private final Db db;

  StoryStore(Db db) {
    this.db = db;
  }

  void replaceAll(List<Story> stories) {
    db.write(
        () -> {
          db.update("DELETE FROM story");
          stories.forEach(this::insert);
        });
  }

  /** Stores these stories in place of all that hold one of these articles or have their ids. */
  void replace(Collection<Long> articles, List<Story> stories) {
    db.batch(
        "DELETE FROM story WHERE n IN (SELECT story_n FROM story_article WHERE article_n = ?)",
        articles.stream().map(n -> new Object[] {n}).toList());
    db.batch(
        "DELETE FROM story WHERE id = ?",
        stories.stream().map(story -> new Object[] {story.id()}).toList());
    stories.forEach(this::insert);
  }

  private void insert(Story story) {
    long n =
        db.number(
                "INSERT INTO story (id, title, first, last) VALUES (?, ?, ?, ?) RETURNING n",
                story.id(),
                story.title(),
                story.first(),
                story.last())
            .orElseThrow();
    int ordinal = 0;
    for (String article : story.articles()) {
      insertArticle(n, ordinal++, article);
    }
    List<Object[]> outlets = new ArrayList<>();
    story.outlets().forEach(outlet -> outlets.add(new Object[] {n, outlets.size(), outlet}));
    db.batch("INSERT INTO story_outlet (story_n, ordinal, outlet) VALUES (?, ?, ?)", outlets);
  }

  private void insertArticle(long story, int ordinal, String article) {
    int added =
        db.update(
            "INSERT INTO story_article (story_n, ordinal, article_n)"
                + " SELECT ?, ?, n FROM article WHERE id = ?",
            story,
            ordinal,
            article);
    Require.that(added == 1, "a story names the article %s, which the ledger has not", article);
  }

  List<Story> list() {
    return db.read(
        () ->
            load(
                db.list(
                    "SELECT n FROM story ORDER BY first IS NULL, first, n",
                    row -> row.getLong(1))));
  }

  Optional<Story> of(String articleId) {
    return db.read(
        () ->
            load(
                    db.list(
                        """
                    SELECT sa.story_n FROM story_article sa JOIN article a ON a.n = sa.article_n
                    WHERE a.id = ? ORDER BY sa.story_n LIMIT 1""",
                        row -> row.getLong(1),
                        articleId))
                .stream()
                .findFirst());
  }

  private List<Story> load(List<Long> numbers) {
    List<Story> result = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += CHUNK) {
      loadChunk(numbers.subList(i, Math.min(numbers.size(), i + CHUNK)), result);
    }
    return List.copyOf(result);
  }

  private void loadChunk(List<Long> numbers, List<Story> result) {
    Map<Long, List<String>> articles = Children.of(db, numbers, ARTICLES, row -> row.getString(2));
    Map<Long, List<String>> outlets = Children.of(db, numbers, OUTLETS, row -> row.getString(2));
    Map<Long, List<Story>> stories =
        Children.of(
            db,
            // A story whose articles are all gone waits for the next comparison of articles.
            numbers.stream().filter(articles::containsKey).toList(),
            STORIES,
            row -> story(row, articles, outlets));
    numbers.stream().filter(stories::containsKey).forEach(n -> result.addAll(stories.get(n)));
  }

  private static Story story(
      ResultSet row, Map<Long, List<String>> articles, Map<Long, List<String>> outlets)
      throws SQLException {
    long n = row.getLong("parent");
    return new Story(
        row.getString("id"),
        row.getString("title"),
        articles.get(n),
        outlets.getOrDefault(n, List.of()),
        Rows.day(row, "first"),
        Rows.day(row, "last"));
  }
}
