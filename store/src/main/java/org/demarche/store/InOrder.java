// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the numbers of rows by day, the unknown day last in both directions. Written so that SQLite
 * walks an index on the day and ends early where few rows are wanted.
 */
final class InOrder {
  private final Db db;
  private final String select;
  private final List<Object> values;
  private final String day;
  private final String then;
  private final Where where;

  /**
   * A list.
   *
   * @param select columns and tables; the first column is the number
   * @param values values of its placeholders
   * @param day the column of days, ISO 8601 or "unknown"
   * @param then what parts the rows of one day
   * @param where which rows
   */
  InOrder(Db db, String select, List<?> values, String day, String then, Where where) {
    this.values = List.copyOf(values);
    this.db = db;
    this.select = select;
    this.day = day;
    this.then = then;
    this.where = where;
  }

  List<Long> numbers(boolean newestFirst, int limit, int offset) {
    if (!newestFirst) {
      // True of every row, and the hint that SQLite needs to walk an index.
      return list(" > ''", " ORDER BY " + day + ", " + then, limit, offset);
    }
    List<Long> dated = list(" < 'u'", " ORDER BY " + day + " DESC, " + then, limit, offset);
    if (dated.size() == limit) {
      return dated;
    }
    int before = offset == 0 || !dated.isEmpty() ? offset + dated.size() : count();
    List<Long> all = new ArrayList<>(dated);
    all.addAll(
        list(
            " = 'unknown'",
            " ORDER BY " + then,
            limit - dated.size(),
            Math.max(0, offset - before)));
    return all;
  }

  private int count() {
    return list(" < 'u'", "", Integer.MAX_VALUE, 0).size();
  }

  /** Limits stand as numbers in the query: placeholders would hide that few rows are wanted. */
  private List<Long> list(String days, String order, int limit, int offset) {
    String and = where.sql().isEmpty() ? " WHERE " : where.sql() + " AND ";
    return db.list(
        select + and + day + days + order + " LIMIT " + limit + " OFFSET " + offset,
        row -> row.getLong(1),
        Stream.concat(values.stream(), Stream.of(where.values())).toArray());
  }
}
