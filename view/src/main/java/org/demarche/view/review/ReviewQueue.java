// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;
import org.demarche.view.record.Selection;

/**
 * What is to be reviewed, in order.
 *
 * @param rows the statements that nobody looked at
 * @param decided how many of those selected somebody decided about
 * @param order in which they come
 * @param key names the queue, so that each has a place of its own
 */
public record ReviewQueue(List<StatementRow> rows, int decided, Order order, String key) {
  /** Which statement comes first. */
  public enum Order {
    /** The one that the program is least sure of. */
    LOWEST,
    /** The one that it is surest of. */
    HIGHEST,
    /** The earliest said. */
    DAY;

    /** The order of this word. */
    public static Order of(String word) {
      for (Order order : values()) {
        if (order.name().equalsIgnoreCase(word)) {
          return order;
        }
      }
      throw new IllegalArgumentException(
          "--order: \"" + word + "\" is no order; it is lowest, highest or day.");
    }

    Comparator<StatementRow> comparator() {
      Comparator<StatementRow> sure = Comparator.comparing(row -> row.statement().confidence());
      Comparator<StatementRow> first =
          switch (this) {
            case LOWEST -> sure;
            case HIGHEST -> sure.reversed();
            case DAY -> Comparator.comparing(Order::day);
          };
      return first.thenComparing(Order::day).thenComparing(row -> row.statement().id());
    }

    private static String day(StatementRow row) {
      return row.statement()
          .said()
          .or(() -> row.article().published())
          .map(DateSpan::from)
          .map(Object::toString)
          .orElse("unknown");
    }
  }

  /** Copies the rows. */
  public ReviewQueue {
    rows = List.copyOf(rows);
  }

  /** The queue of a ledger; one that asks for verdicts shows those. */
  public static ReviewQueue of(Ledger ledger, Selection selection, Order order) {
    List<StatementRow> all = new ArrayList<>();
    ledger.eachStatement(
        selection.statements().verdicts(EnumSet.allOf(Verdict.class)).build(), all::add);
    return of(all, selection, order);
  }

  /** The queue of these statements, the decided ones included. */
  public static ReviewQueue of(Iterable<StatementRow> all, Selection selection, Order order) {
    boolean open = selection.verdicts().equals(StatementFilter.ALL.verdicts());
    Set<Verdict> wanted = open ? EnumSet.of(Verdict.NONE) : selection.verdicts();
    List<StatementRow> rows = new ArrayList<>();
    int decided = 0;
    for (StatementRow row : all) {
      if (selection.has(row)) {
        boolean isWanted = wanted.contains(row.verdict());
        decided += isWanted ? 0 : 1;
        if (isWanted) {
          rows.add(row);
        }
      }
    }
    rows.sort(order.comparator());
    String key = Hash.id(order, selection).substring(0, 8);
    return new ReviewQueue(rows, decided, order, order.name().toLowerCase(Locale.ROOT) + " " + key);
  }

  /** Where to go on: the first statement that comes no earlier than the one stopped at. */
  public int from(Optional<StatementRow> stoppedAt) {
    int at = 0;
    while (stoppedAt.isPresent()
        && at < rows.size()
        && order.comparator().compare(rows.get(at), stoppedAt.get()) < 0) {
      at++;
    }
    return at < rows.size() ? at : 0;
  }
}
