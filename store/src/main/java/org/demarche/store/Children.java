// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads the rows of a child table for many parents in one query. */
final class Children {
  private Children() {}

  private record Child<T>(long parent, T value) {}

  /**
   * The children of these parents, by parent.
   *
   * @param sql selects the parent's number as {@code parent}; "%s" stands for the placeholders
   */
  static <T> Map<Long, List<T>> of(
      Db db, Collection<Long> parents, String sql, Db.Mapper<T> mapper) {
    Map<Long, List<T>> result = new HashMap<>();
    if (parents.isEmpty()) {
      return result;
    }
    String query = sql.replace("%s", Where.placeholders(parents.size()));
    for (Child<T> child : db.list(query, row -> child(row, mapper), parents.toArray())) {
      result.computeIfAbsent(child.parent(), parent -> new ArrayList<>()).add(child.value());
    }
    return result;
  }

  private static <T> Child<T> child(ResultSet row, Db.Mapper<T> mapper) throws SQLException {
    return new Child<>(row.getLong("parent"), mapper.map(row));
  }
}
