// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.util.List;
import java.util.function.Predicate;
import org.demarche.store.StatementRow;
import org.demarche.view.record.Told;

/**
 * The statements of the ledger at one time.
 *
 * @param mark of the ledger then
 * @param rows the statements in view
 */
public record Snapshot(String mark, List<StatementRow> rows) {
  /** Copies the list. */
  public Snapshot {
    rows = List.copyOf(rows);
  }

  /** The statements that count. */
  public Told told(Predicate<StatementRow> counts) {
    return Told.of(rows, counts);
  }
}
