// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.List;

/**
 * What a command lists, once for scripts and once for people.
 *
 * @param fields the fields of a row in JSON Lines and CSV, in order
 * @param columns the columns of the table, in order
 * @param whenEmpty what a table without rows says: the next step
 */
public record Listing<T>(List<Field<T>> fields, List<Column<T>> columns, String whenEmpty) {
  /** Copies the lists. */
  public Listing {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
  }
}
