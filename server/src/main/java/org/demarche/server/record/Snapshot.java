// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.demarche.position.ProvisionDecisions;
import org.demarche.statement.ChangeClaim;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.story.Story;
import org.demarche.view.record.Told;

/**
 * The statements and articles of the ledger at one time, and what was worked out from them. The
 * articles come without their texts, cuts and places on the page: those are the ledger's, which
 * gives them for an id.
 */
public final class Snapshot {
  private final String mark;
  private final List<StatementRow> rows;
  private final List<ArticleRow> articles;
  private final ProvisionDecisions decisions;
  private final List<ChangeClaim> claims;
  private final Kept kept = new Kept();
  private final Views views = new Views(this);

  /** A snapshot at this mark of the ledger. */
  Snapshot(
      String mark,
      List<StatementRow> rows,
      List<ArticleRow> articles,
      ProvisionDecisions decisions,
      List<ChangeClaim> claims) {
    this.mark = mark;
    this.rows = List.copyOf(rows);
    this.articles = List.copyOf(articles);
    this.decisions = decisions;
    this.claims = List.copyOf(claims);
  }

  /** The mark of the ledger then. */
  public String mark() {
    return mark;
  }

  /** The statements in view. */
  public List<StatementRow> rows() {
    return rows;
  }

  /** The articles in view, those without statements included. */
  public List<ArticleRow> articles() {
    return articles;
  }

  /** The statements that count. */
  public Told told(Predicate<StatementRow> counts) {
    return Told.of(rows, counts, decisions, claims);
  }

  /** What selections give, each worked out once. */
  public Views views() {
    return views;
  }

  /** The stories, asked for once. */
  public List<Story> stories(Ledger ledger) {
    return kept("stories", ledger::stories);
  }

  /**
   * What the work gives, kept with the snapshot; the least used results are dropped first.
   *
   * @param key what the result depends on beside the snapshot, a value with {@code equals}
   */
  public <T> T kept(Object key, Supplier<T> work) {
    return kept.get(key, work);
  }
}
