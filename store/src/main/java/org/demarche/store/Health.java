// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Hash;

/** Looks for damage, and makes copies. */
final class Health {
  private static final String EVIDENCE =
      """
      SELECT s.id, s.evidence_start, s.evidence_end, s.evidence_exact,
        CASE s.evidence_in WHEN 'title' THEN a.title ELSE a.text END AS whole
      FROM statement s JOIN article a ON a.n = s.article_n WHERE a.n = ?""";

  private static final String OUT_OF_STEP =
      """
      SELECT count(*) FROM statement s LEFT JOIN shown sh ON sh.article_n = s.article_n
      WHERE s.shown <> (sh.article_n IS NOT NULL AND s.replaced = 0)""";

  private final Db db;

  Health(Db db) {
    this.db = db;
  }

  List<String> check() {
    List<String> problems = new ArrayList<>();
    try {
      db.read(
          () -> {
            look(problems);
            return null;
          });
      List.of("article_fts", "statement_fts").forEach(index -> checkIndex(index));
    } catch (LedgerException e) {
      problems.add(e.getMessage());
    }
    return List.copyOf(problems);
  }

  /** SQLite compares the index with what it indexes; it fails where they differ. */
  private void checkIndex(String index) {
    db.write(
        () -> {
          db.update(
              "INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
        });
  }

  private void look(List<String> problems) {
    db.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> problems.add("The file is damaged: " + line));
    db.list("PRAGMA foreign_key_check", Health::danglingRow).forEach(problems::add);
    db.list("SELECT n FROM page ORDER BY n", row -> row.getLong(1))
        .forEach(page -> checkPage(page, problems));
    db.list("SELECT DISTINCT article_n FROM statement ORDER BY 1", row -> row.getLong(1))
        .forEach(article -> checkEvidence(article, problems));
    if (db.number(OUT_OF_STEP).orElse(0) > 0) {
      problems.add("The lists do not show what is in view: read a page again.");
    }
  }

  private static String danglingRow(ResultSet row) throws SQLException {
    return "A row of "
        + row.getString("table")
        + " refers to one of "
        + row.getString("parent")
        + " that is not there.";
  }

  private void checkPage(long page, List<String> problems) {
    db.list("SELECT hash, bytes FROM page WHERE n = ?", Health::pageProblem, page).stream()
        .filter(problem -> !problem.isEmpty())
        .forEach(problems::add);
  }

  private static String pageProblem(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    try {
      boolean whole = Hash.sha256(Packed.unpack(row.getBytes("bytes"))).equals(hash);
      return whole ? "" : "The page " + hash + " is not what was read.";
    } catch (LedgerException e) {
      return "The page " + hash + " is damaged.";
    }
  }

  private void checkEvidence(long article, List<String> problems) {
    db.list(EVIDENCE, Health::evidenceProblem, article).stream()
        .filter(problem -> !problem.isEmpty())
        .forEach(problems::add);
  }

  private static String evidenceProblem(ResultSet row) throws SQLException {
    String exact = row.getString("evidence_exact");
    int start = row.getInt("evidence_start");
    boolean stands =
        row.getInt("evidence_end") - start == exact.length()
            && row.getString("whole").startsWith(exact, start);
    return stands
        ? ""
        : "The words \""
            + exact
            + "\" of the statement "
            + row.getString("id")
            + " do not stand in its article to the letter.";
  }

  void backup(Path target) {
    Path file = target.toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw new LedgerException("There is a file " + file + " already; name another for the copy.");
    }
    if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
      throw new LedgerException("The copy " + file + " has no folder to stand in; make it first.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      // As a URI, which carries every name, whatever the encoding of the file system.
      db.alone(() -> db.update("VACUUM INTO ?", part.toUri()));
      move(part, file);
    } catch (IOException e) {
      throw new LedgerException("The copy " + file + " cannot be written; name another place.", e);
    }
  }

  /** Under its name a copy is whole, or not there. */
  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file);
    }
  }
}
