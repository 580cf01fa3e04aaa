// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.article.Segment;
import org.demarche.text.Span;

/** Makes articles of their rows; those out of view come as they were read. */
final class ArticleLoader {
  private static final String ARTICLES =
      """
      SELECT a.n AS parent, a.id, p.hash, a.ordinal, a.title AS read_title, a.language, a.text,
        a.place_start, a.place_end, a.partial, a.origin, a.url,
        a.modified_from, a.modified_to, a.modified_basis,
        CASE WHEN sh.article_n IS NULL THEN
          (SELECT max(superseded_at) FROM earlier e WHERE e.article_n = a.n) END AS superseded_at,
        a.captured_from, a.captured_to, a.captured_basis,
        sh.article_n IS NOT NULL AS in_view,
        coalesce(sh.label, w.name || a.label_tail) AS label,
        coalesce(sh.title, a.title) AS title,
        a.outlet AS read_outlet, a.via AS read_via, a.byline AS read_byline,
        a.published_from AS read_published_from, a.published_to AS read_published_to,
        a.published_basis AS read_published_basis,
        sh.outlet, sh.via, sh.byline, sh.published_from, sh.published_to, sh.published_basis,
        (SELECT st.id FROM story_article sa JOIN story st ON st.n = sa.story_n
          WHERE sa.article_n = a.n ORDER BY st.n LIMIT 1) AS story
      FROM article a
      JOIN page p ON p.n = a.page_n
      JOIN source w ON w.n = p.written_by
      LEFT JOIN shown sh ON sh.article_n = a.n
      WHERE a.n IN (%s)""";

  private static final String CUTS =
      """
      SELECT article_n AS parent, start_at, end_at, text, reason FROM cut
      WHERE article_n IN (%s) ORDER BY article_n, ordinal""";

  private static final String SEGMENTS =
      """
      SELECT article_n AS parent, in_title, start_at, end_at, on_page FROM segment
      WHERE article_n IN (%s) ORDER BY article_n, ordinal""";

  private final Db db;

  private record Parts(Map<Long, List<Cut>> cuts, Map<Long, List<Segment>> segments) {}

  ArticleLoader(Db db) {
    this.db = db;
  }

  /** The articles with these numbers, by number. */
  Map<Long, ArticleRow> load(Collection<Long> numbers) {
    Parts parts =
        new Parts(
            Children.of(db, numbers, CUTS, ArticleLoader::cut),
            Children.of(db, numbers, SEGMENTS, ArticleLoader::segment));
    Map<Long, ArticleRow> result = new HashMap<>();
    Children.of(db, numbers, ARTICLES, row -> article(row, parts))
        .forEach((n, rows) -> result.put(n, rows.get(0)));
    return result;
  }

  private static Cut cut(ResultSet row) throws SQLException {
    Span place = new Span(row.getInt("start_at"), row.getInt("end_at"));
    return new Cut(place, row.getString("text"), row.getString("reason"));
  }

  private static Segment segment(ResultSet row) throws SQLException {
    Span stretch = new Span(row.getInt("start_at"), row.getInt("end_at"));
    return new Segment(row.getBoolean("in_title"), stretch, row.getInt("on_page"));
  }

  private static ArticleRow article(ResultSet row, Parts parts) throws SQLException {
    String values = row.getBoolean("in_view") ? "" : "read_";
    Article article =
        new Article(
            row.getString("id"),
            row.getString("hash"),
            row.getString("label"),
            row.getInt("ordinal"),
            row.getString("read_title"),
            Rows.text(row, values + "outlet"),
            Rows.text(row, values + "via"),
            Rows.text(row, values + "byline"),
            row.getString("language"),
            Rows.span(row, values + "published"),
            Rows.span(row, "captured"),
            row.getString("text"),
            place(row),
            row.getBoolean("partial"),
            parts.cuts().getOrDefault(row.getLong("parent"), List.of()),
            parts.segments().getOrDefault(row.getLong("parent"), List.of()),
            Rows.text(row, "origin"),
            Rows.text(row, "url"),
            Rows.span(row, "modified"));
    return new ArticleRow(
        article,
        row.getString("title"),
        Rows.text(row, "story"),
        Rows.text(row, "superseded_at").map(Instant::parse));
  }

  private static Optional<Span> place(ResultSet row) throws SQLException {
    int start = row.getInt("place_start");
    return row.wasNull() ? Optional.empty() : Optional.of(new Span(start, row.getInt("place_end")));
  }
}
