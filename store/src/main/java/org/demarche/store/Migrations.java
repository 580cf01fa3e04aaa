// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Brings a ledger's schema up to date, one numbered SQL resource after the other, each in one
 * transaction. Own code rather than a library for the sake of start-up time.
 */
final class Migrations {
  /** In order; a released one never changes, a change is a new one. */
  private static final List<String> NAMES =
      List.of(
          "V1__ledger.sql",
          "V2__origin.sql",
          "V3__fetch.sql",
          "V4__copies.sql",
          "V5__versions.sql",
          "V6__reviews.sql",
          "V7__search.sql",
          "V8__claims.sql");

  private final Db db;

  private record Applied(int version, String checksum) {}

  Migrations(Db db) {
    this.db = db;
  }

  void run() {
    Set<Integer> done = tableExists() ? verify() : Set.of();
    for (String name : NAMES) {
      if (!done.contains(version(name))) {
        db.write(() -> apply(name));
      }
    }
  }

  private boolean tableExists() {
    return db.number("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'").orElse(0)
        > 0;
  }

  /** The number in a name: 3 for "V3__fetch.sql". */
  private static int version(String name) {
    return Integer.parseInt(name.substring(1, name.indexOf('_')));
  }

  /** The versions applied, after a look at whether this program knows them all. */
  private Set<Integer> verify() {
    List<Applied> applied =
        db.list(
            "SELECT version, checksum FROM schema_migration ORDER BY version",
            row -> new Applied(row.getInt(1), row.getString(2)));
    applied.forEach(this::verify);
    return applied.stream().map(Applied::version).collect(Collectors.toSet());
  }

  private void verify(Applied applied) {
    Optional<String> name =
        NAMES.stream().filter(each -> version(each) == applied.version()).findFirst();
    if (name.isEmpty()) {
      throw new LedgerException(
          "The ledger "
              + db.location()
              + " was written by a newer version of Demarche (schema "
              + applied.version()
              + ", this one knows "
              + version(NAMES.get(NAMES.size() - 1))
              + "); use that version, or name another file.");
    }
    if (!checksum(script(name.get())).equals(applied.checksum())) {
      throw new LedgerException(
          "The ledger "
              + db.location()
              + " was written by an unreleased version of Demarche whose schema "
              + applied.version()
              + " differs; name another file and read the pages again.");
    }
  }

  private void apply(String name) {
    int version = version(name);
    // Another process may have been faster between the look and the lock.
    if (tableExists() && isApplied(version)) {
      return;
    }
    if (version == 1) {
      begin();
    }
    String script = script(name);
    db.script(script);
    db.update(
        "INSERT INTO schema_migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
        version,
        name,
        checksum(script),
        Instant.now());
  }

  private boolean isApplied(int version) {
    return db.number("SELECT 1 FROM schema_migration WHERE version = ?", version).isPresent();
  }

  private void begin() {
    db.update("PRAGMA application_id = " + Opening.APPLICATION_ID);
    db.update(
        """
        CREATE TABLE schema_migration (
          version    INTEGER PRIMARY KEY,
          name       TEXT NOT NULL,
          checksum   TEXT NOT NULL,
          applied_at TEXT NOT NULL
        )""");
  }

  private static String script(String migration) {
    String name = "sqlite/" + migration;
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + name + " cannot be read", e);
    }
  }

  /** CRC-32 guards against slips, not enemies, and unlike SHA-256 costs no start-up time. */
  private static String checksum(String script) {
    CRC32 crc = new CRC32();
    crc.update(script.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
