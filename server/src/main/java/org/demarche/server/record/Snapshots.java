// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.store.LedgerException;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.view.record.Selection;

/**
 * The latest snapshot. A small ledger is loaded anew before the answer, a large one beside it: a
 * page then shows what stood in the ledger a moment ago, and the next one what stands there now.
 */
public final class Snapshots implements AutoCloseable {
  /** Loading that takes longer than this is done beside. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(150);

  private final Ledger ledger;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "snapshot");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean loading = new AtomicBoolean();
  private volatile Snapshot latest;
  private volatile long cost;

  /**
   * Snapshots of a ledger.
   *
   * @param ledger used by nobody else, since loading keeps it busy; closed with this
   */
  public Snapshots(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Begins to load, so that the first page need not wait as long. */
  public void prepare() {
    if (loading.compareAndSet(false, true)) {
      beside.execute(this::loadBeside);
    }
  }

  /** The latest. */
  public Snapshot latest() {
    Snapshot known = latest;
    if (known == null) {
      return load(false);
    }
    if (loading.get() || known.mark().equals(ledger.mark())) {
      return known;
    }
    if (cost < PATIENCE) {
      return load(false);
    }
    if (loading.compareAndSet(false, true)) {
      beside.execute(this::loadBeside);
    }
    return known;
  }

  private void loadBeside() {
    try {
      boolean first = latest == null;
      Snapshot loaded = load(!first);
      if (first) {
        warm(loaded);
      }
    } catch (LedgerException e) {
      // The next request meets the same and tells it.
    } finally {
      loading.set(false);
    }
  }

  /** What nearly everybody looks at first. */
  private static void warm(Snapshot snapshot) {
    snapshot.views().positions(Selection.ALL);
    snapshot.views().changes(Selection.ALL);
  }

  /**
   * Loads what stands there now; where it takes long, pages show the one before until it is done.
   */
  private synchronized Snapshot load(boolean warm) {
    String mark = ledger.mark();
    if (latest != null && latest.mark().equals(mark)) {
      return latest;
    }
    long start = System.nanoTime();
    Slim slim = new Slim();
    List<ArticleRow> articles = new ArrayList<>();
    ledger.eachArticle(ArticleFilter.ALL, row -> articles.add(slim.article(row)));
    List<StatementRow> rows = new ArrayList<>();
    ledger.eachStatement(StatementFilter.ALL, row -> rows.add(slim.statement(row)));
    Snapshot loaded =
        new Snapshot(
            mark,
            rows,
            articles,
            ledger.reviews().provisions().decisions(),
            ledger.claims().stream().map(row -> row.claim()).toList());
    cost = System.nanoTime() - start;
    if (warm) {
      warm(loaded);
    }
    latest = loaded;
    return latest;
  }

  @Override
  public void close() {
    beside.shutdownNow();
    ledger.close();
  }
}
