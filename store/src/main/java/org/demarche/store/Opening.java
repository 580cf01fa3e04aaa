// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** Opens a ledger's file: checks that it is one, and brings its schema up to date. */
final class Opening {
  /** "DEMA", in the header of every ledger, so that other programs' databases stay untouched. */
  static final int APPLICATION_ID = 0x44454d41;

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;
  private static final long RETRY_NANOS = 20_000_000;

  private Opening() {}

  static Db open(String text) {
    LedgerLocation location = LedgerLocation.of(text);
    location.check();
    NativeLibrary.prepare();
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
    settings.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
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
    useWriteAheadLog(db);
    // Under that log, NORMAL keeps every ledger whole through a crash of program or machine.
    db.update("PRAGMA synchronous = NORMAL");
    new Migrations(db).run();
  }

  /** Lets others read while one writes. Kept in the file's header, so done once for each ledger. */
  private static void useWriteAheadLog(Db db) {
    Instant deadline = Instant.now().plusMillis(BUSY_TIMEOUT_MILLIS);
    while (!journalMode(db, "PRAGMA journal_mode").equals("wal")) {
      try {
        journalMode(db, "PRAGMA journal_mode = WAL");
      } catch (LedgerException e) {
        // SQLite does not wait here of itself for another process that opens the same new ledger.
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private static String journalMode(Db db, String sql) {
    return db.first(sql, row -> row.getString(1)).orElse("");
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
