// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;
import org.demarche.text.Require;

/**
 * Where a ledger is: a path, or {@code jdbc:sqlite:PATH?NAME=VALUE&…} with settings of the driver.
 *
 * @param path the SQLite file
 * @param settings of the driver, such as {@code busy_timeout}
 */
record LedgerLocation(Path path, Properties settings) {
  /** Length in bytes of the shortest page, and so file: https://sqlite.org/fileformat.html, 1.3. */
  private static final int SHORTEST = 512;

  private static final String SQLITE = "jdbc:sqlite:";

  static LedgerLocation of(String location) {
    Require.filled(location, "location of the ledger");
    if (location.startsWith("jdbc:postgresql:")) {
      throw new LedgerException(
          "PostgreSQL ledgers come with a later version; name a SQLite file instead.");
    }
    if (location.startsWith(SQLITE)) {
      return ofUrl(location.substring(SQLITE.length()));
    }
    if (location.startsWith("jdbc:")) {
      throw new LedgerException(
          "\"" + location + "\" is no ledger: name a SQLite file, or jdbc:sqlite: and a file.");
    }
    return new LedgerLocation(pathOf(location), new Properties());
  }

  private static LedgerLocation ofUrl(String rest) {
    int mark = rest.indexOf('?');
    Properties settings = new Properties();
    if (mark >= 0) {
      for (String pair : rest.substring(mark + 1).split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          settings.setProperty(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return new LedgerLocation(pathOf(mark < 0 ? rest : rest.substring(0, mark)), settings);
  }

  private static Path pathOf(String text) {
    try {
      return Path.of(Require.filled(text, "file of the ledger")).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new LedgerException("\"" + text + "\" is no name for a file on this machine.", e);
    }
  }

  /** Looks at the place before SQLite does, since SQLite says no more than "unable to open". */
  void check() {
    if (Files.isDirectory(path)) {
      throw new LedgerException(
          "The ledger " + path + " is a folder; name a file in it, such as " + inside() + ".");
    }
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(
          "The ledger " + path + " has no folder to stand in; make " + folder + " first.");
    }
    if (Files.exists(path) && !Files.isReadable(path)) {
      throw new LedgerException(
          "The ledger " + path + " cannot be read; change its permissions or name another file.");
    }
    if (!Files.isWritable(Files.exists(path) ? path : folder) || !Files.isWritable(folder)) {
      throw new LedgerException(
          "The ledger "
              + path
              + " cannot be written; change the permissions of it and its folder, or name another"
              + " file.");
    }
    if (Files.exists(path)) {
      checkLength();
    }
  }

  /**
   * SQLite writes over files that are too short for it, whatever they hold. Told by the length,
   * since reading the file here would release the locks that this process may have on it.
   */
  private void checkLength() {
    try {
      long length = Files.size(path);
      if (length > 0 && length < SHORTEST) {
        throw new LedgerException(
            "The ledger " + path + " is no SQLite database; name another file, or move this away.");
      }
    } catch (IOException e) {
      throw new LedgerException(
          "The ledger " + path + " cannot be read; see whether its disk is in order.", e);
    }
  }

  /** The URL for the driver; a URI, because a "?" in a plain name would start its settings. */
  String url() {
    return SQLITE + path.toUri();
  }

  private Path inside() {
    return path.resolve("demarche.db");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
