// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

/**
 * Works out which articles are earlier versions: what a source held before it changed, where no
 * later capture of it says the same.
 */
final class Earlier {
  /** The articles that are compared: those in view, and earlier versions. */
  static final String COMPARED =
      """
      FROM article a
      JOIN page p ON p.n = a.page_n
      JOIN source w ON w.n = p.written_by
      LEFT JOIN shown sh ON sh.article_n = a.n
      WHERE a.n IN (%s) AND (sh.article_n IS NOT NULL
        OR EXISTS (SELECT 1 FROM earlier e WHERE e.article_n = a.n))""";

  /** A column of an article as it is compared: what is set by hand counts where it is in view. */
  static String column(String name) {
    return "CASE WHEN sh.article_n IS NULL THEN a." + name + " ELSE sh." + name + " END AS " + name;
  }

  private static final String LISTED =
      """
      (SELECT article_n, source, label, ordinal, day, outlet, via, published_from, published_to,
        NULL AS superseded_at
      FROM shown WHERE %1$s
      UNION ALL
      SELECT e.article_n, min(s.name), min(s.name || a.label_tail), a.ordinal,
        coalesce(a.published_from, 'unknown'), a.outlet, a.via, a.published_from, a.published_to,
        max(e.superseded_at)
      FROM earlier e JOIN article a ON a.n = e.article_n JOIN source s ON s.n = e.source_n
      WHERE e.%1$s AND NOT EXISTS (SELECT 1 FROM shown x WHERE x.article_n = e.article_n)
      GROUP BY e.article_n)""";

  private static final String INSERT =
      """
      INSERT INTO earlier (article_n, source_n, superseded_at)
      SELECT a.n, r.source_n, max(r.superseded_at)
      FROM reading r JOIN source s ON s.n = r.source_n JOIN article a ON a.page_n = r.page_n
      WHERE s.n = ? AND r.superseded_at IS NOT NULL AND s.removed = 0
        AND NOT EXISTS (SELECT 1 FROM reading l JOIN article b ON b.page_n = l.page_n
          WHERE l.source_n = r.source_n AND l.n > r.n AND b.title = a.title AND b.text = a.text)
      GROUP BY a.n, r.source_n""";

  private final Db db;

  Earlier(Db db) {
    this.db = db;
  }

  /**
   * The articles in view and the earlier versions, with the columns that lists ask for.
   *
   * @param ids how many ids of articles are asked for, 0 for all; their placeholders come twice
   */
  static String listed(int ids) {
    String which =
        ids == 0
            ? "article_n > 0"
            : "article_n IN (SELECT n FROM article WHERE id IN (" + Where.placeholders(ids) + "))";
    return LISTED.formatted(which);
  }

  /** Number of earlier versions. */
  long count() {
    return db.number(
            "SELECT count(DISTINCT article_n) FROM earlier e"
                + " WHERE NOT EXISTS (SELECT 1 FROM shown x WHERE x.article_n = e.article_n)")
        .orElse(0);
  }

  /** Works out again what a source held earlier. */
  void refresh(long source) {
    db.update("DELETE FROM earlier WHERE source_n = ?", source);
    db.update(INSERT, source);
  }
}
