// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Does to a ledger's file what a ledger would not. */
final class Databases {
  private Databases() {}

  static void run(Path file, String... lines) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : lines) {
        statement.executeUpdate(sql);
      }
    }
  }
}
