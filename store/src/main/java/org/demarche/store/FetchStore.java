// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps what servers said of addresses. */
final class FetchStore {
  private static final String SAVE =
      """
      INSERT INTO fetch (address, final_address, etag, last_modified, version, fetched_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (address) DO UPDATE SET final_address = excluded.final_address,
        etag = excluded.etag, last_modified = excluded.last_modified, version = excluded.version,
        fetched_at = excluded.fetched_at""";

  /** A source without a reading is only its failure. */
  private static final String FORGET =
      """
      DELETE FROM source WHERE name = ? AND status = 'failed' AND removed = 0
        AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.source_n = source.n)
        AND NOT EXISTS (SELECT 1 FROM page p WHERE p.written_by = source.n)""";

  private static final String CLEAR =
      "UPDATE source SET status = 'read', message = '' WHERE name = ? AND status = 'failed'";

  private final Db db;

  FetchStore(Db db) {
    this.db = db;
  }

  Optional<FetchState> state(String address) {
    return db.first("SELECT * FROM fetch WHERE address = ?", FetchStore::state, address);
  }

  private static FetchState state(ResultSet row) throws SQLException {
    return new FetchState(
        row.getString("address"),
        row.getString("final_address"),
        Rows.text(row, "etag"),
        Rows.text(row, "last_modified"),
        row.getString("version"),
        Rows.instant(row, "fetched_at"));
  }

  void save(FetchState state) {
    db.write(
        () ->
            db.update(
                SAVE,
                state.address(),
                state.finalAddress(),
                state.etag(),
                state.lastModified(),
                state.version(),
                state.when()));
  }

  void clearFailure(String source) {
    db.write(
        () -> {
          db.update(FORGET, source);
          db.update(CLEAR, source);
        });
  }
}
