// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Gives values to the placeholders of a statement. */
final class Bind {
  private Bind() {}

  static void all(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      one(statement, i + 1, values[i]);
    }
  }

  private static void one(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value instanceof Optional<?> optional) {
      one(statement, place, optional.orElse(null));
    } else if (value == null) {
      statement.setObject(place, null);
    } else if (value instanceof Integer number) {
      statement.setInt(place, number);
    } else if (value instanceof Long number) {
      statement.setLong(place, number);
    } else if (value instanceof Double number) {
      statement.setDouble(place, number);
    } else if (value instanceof Boolean truth) {
      statement.setInt(place, truth ? 1 : 0);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(place, bytes);
    } else {
      // Days and instants write themselves as ISO 8601.
      statement.setString(place, value.toString());
    }
  }
}
