// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Counts;
import org.demarche.store.Ledger;
import org.demarche.store.LedgerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @TempDir Path folder;

  @Test
  void makesALedgerWhereThereIsNone() {
    Path file = folder.resolve("new.db");
    try (Ledger ledger = Ledger.open(file.toString())) {
      assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
      assertThat(ledger.check()).isEmpty();
    }
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void takesAnEmptyFileForANewLedger() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.db"));
    try (Ledger ledger = Ledger.open(file.toString())) {
      assertThat(ledger.counts().articles()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.db", "Übersicht é ж 谈判.db", "50%3F#1.db", "what?.db", "it's;.db"})
  void opensFilesWithOddNames(String name) {
    Path file = folder.resolve(name);
    for (int i = 0; i < 2; i++) {
      try (Ledger ledger = Ledger.open(file.toString())) {
        ledger.recordFailure("x", "The file is empty.", Samples.MONDAY);
        assertThat(ledger.counts().sources()).isEqualTo(1);
      }
    }
    assertThat(folder.toFile().list()).containsExactly(name);
  }

  @Test
  void opensAJdbcUrlWithSettings() {
    Path file = folder.resolve("a b.db");
    Ledger.open("jdbc:sqlite:" + file + "?busy_timeout=100").close();
    assertThat(file).exists();
  }

  @Test
  void refusesATextFileAndLeavesItAsItWas() throws IOException {
    for (String text : new String[] {"x", "These are my notes.\n".repeat(200)}) {
      Path file = Files.writeString(folder.resolve("notes.txt"), text);
      refuses(file, "is no SQLite database");
      assertThat(file).hasContent(text);
    }
  }

  @Test
  void refusesTheDatabaseOfAnotherProgramAndLeavesItAsItWas() throws Exception {
    Path file = folder.resolve("contacts.db");
    Databases.run(file, "CREATE TABLE contact (name TEXT)");
    byte[] before = Files.readAllBytes(file);
    refuses(file, "is an SQLite database of another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesALedgerOfANewerVersion() throws Exception {
    Path file = folder.resolve("new.db");
    Ledger.open(file.toString()).close();
    Databases.run(
        file,
        "INSERT INTO schema_migration VALUES (99, 'V99__x.sql', '0', '2030-01-01T00:00:00Z')");
    refuses(file, "was written by a newer version of Demarche (schema 99, this one knows ");
  }

  @Test
  void refusesALedgerWhoseSchemaIsOfAnUnreleasedVersion() throws Exception {
    Path file = folder.resolve("new.db");
    Ledger.open(file.toString()).close();
    Databases.run(file, "UPDATE schema_migration SET checksum = 'other'");
    refuses(file, "unreleased version of Demarche");
  }

  @Test
  void refusesAFolder() {
    refuses(folder, "is a folder; name a file in it");
  }

  @Test
  void refusesAPlaceWithoutAFolder() {
    refuses(folder.resolve("missing/demarche.db"), "has no folder to stand in");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesAPlaceWhereNothingCanBeWritten() {
    refuses(Path.of("/proc/demarche.db"), "opened");
  }

  @Test
  void refusesADamagedLedger() throws Exception {
    Path file = folder.resolve("damaged.db");
    Ledger.open(file.toString()).close();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 100; i < bytes.length; i++) {
      bytes[i] = (byte) 0xA5;
    }
    Files.write(file, bytes);
    refuses(file, "is damaged");
  }

  @Test
  void saysThatALockedLedgerIsInUse() throws Exception {
    Path file = folder.resolve("locked.db");
    Ledger.open(file.toString()).close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file + "?busy_timeout=50")) {
        assertThat(ledger.articles(ArticleFilter.ALL)).isEmpty();
        assertThatExceptionOfType(LedgerException.class)
            .isThrownBy(() -> ledger.recordFailure("x", "empty", Samples.MONDAY))
            .withMessage(
                "The ledger %s is in use by another program; try again when that has finished.",
                file);
      }
      statement.executeUpdate("ROLLBACK");
    }
  }

  @Test
  void saysThatPostgresqlComesLater() {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> Ledger.open("jdbc:postgresql://host/demarche"))
        .withMessageStartingWith("PostgreSQL ledgers come with a later version");
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> Ledger.open("jdbc:oracle:thin"))
        .withMessageContaining("is no ledger");
    assertThatIllegalArgumentException().isThrownBy(() -> Ledger.open(" "));
  }

  @Test
  void saysThatAClosedLedgerCannotBeUsed() {
    Ledger ledger = Ledger.open(folder.resolve("closed.db").toString());
    ledger.close();
    assertThatExceptionOfType(LedgerException.class).isThrownBy(ledger::counts);
  }

  private static void refuses(Path file, String because) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> Ledger.open(file.toString()))
        .withMessageContaining(file.toString())
        .withMessageContaining(because)
        .withMessageEndingWith(".");
  }
}
