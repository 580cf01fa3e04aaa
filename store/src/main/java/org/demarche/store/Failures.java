// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Turns what SQLite says into a sentence for a user. */
final class Failures {
  private Failures() {}

  static LedgerException explain(LedgerLocation location, SQLException e) {
    // The low byte is the kind of failure, the rest its details: https://sqlite.org/rescode.html
    int kind = e instanceof SQLiteException lite ? lite.getResultCode().code & 0xff : -1;
    return new LedgerException("The ledger " + location + " " + sentence(kind, e), e);
  }

  private static String sentence(int kind, SQLException e) {
    return switch (kind) {
      case 5, 6 -> "is in use by another program; try again when that has finished.";
      case 8 -> "cannot be written; change the permissions of it and its folder.";
      case 10 -> "could not be read or written to the end; see whether its disk is in order.";
      case 11 -> "is damaged; put a backup in its place.";
      case 13 -> "cannot grow; make room on its disk.";
      case 14 -> "cannot be opened; see whether its folder exists and can be written.";
      case 26 -> "is no SQLite database; name another file, or move this away.";
      default -> "cannot be used: " + e.getMessage() + ".";
    };
  }
}
