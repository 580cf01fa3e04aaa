// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** Opens a ledger's file: checks that it is one, and brings its schema up to date. */
final class Opening {
  /** "DEMA", in the header of every ledger, so that other programs' databases stay untouched. */
  static final int APPLICATION_ID = 0x44454d41;

  private static final String BUSY_TIMEOUT_MILLIS = "10000";

  private Opening() {}

  static Db open(String text) {
    LedgerLocation location = LedgerLocation.of(text);
    location.check();
    Db db = new Db(connect(location), location);
    try {
      prepare(db);
      return db;
    } catch (RuntimeException e) {
      db.close();
      throw e;
    }
  }

  private static SQLiteConnection connect(LedgerLocation location) {
    Properties settings = new Properties();
    settings.setProperty("busy_timeout", BUSY_TIMEOUT_MILLIS);
    settings.setProperty("foreign_keys", "true");
    settings.putAll(location.settings());
    try {
      return JDBC.createConnection(location.url(), settings);
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  private static void prepare(Db db) {
    boolean fresh = !hasTables(db);
    if (!fresh) {
      refuseStrangers(db);
    }
    // Only now, since it writes to the file's header: readers go on while one process writes.
    // Under WAL, NORMAL keeps every ledger whole through a crash of program or machine.
    db.list("PRAGMA journal_mode = WAL", row -> row.getString(1));
    db.update("PRAGMA synchronous = NORMAL");
    new Migrations(db).run();
  }

  private static boolean hasTables(Db db) {
    return db.number("SELECT count(*) FROM sqlite_master").orElse(0) > 0;
  }

  private static void refuseStrangers(Db db) {
    if (db.number("PRAGMA application_id").orElse(0) != APPLICATION_ID) {
      throw new LedgerException(
          "The ledger "
              + db.location()
              + " is an SQLite database of another program, left as it was; name another file.");
    }
  }
}
