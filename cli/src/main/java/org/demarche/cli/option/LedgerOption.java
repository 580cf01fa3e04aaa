// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.cli.Kit;
import org.demarche.cli.Shell;
import org.demarche.cli.UnusableException;
import org.demarche.dossier.Dossier;
import org.demarche.store.Ledger;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
public final class LedgerOption {
  /** The ledger of a user who names none, in the current folder. */
  public static final String DEFAULT = "demarche.db";

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "The ledger: a SQLite file. Default: $DEMARCHE_LEDGER, else " + DEFAULT + ".")
  private String ledger;

  /** The file or URL. */
  public String location(Kit kit) {
    return location(kit.console().environment().getOrDefault("DEMARCHE_LEDGER", ""));
  }

  /** The file or URL, with this one where none was given and this is not blank. */
  public String location(String otherwise) {
    if (ledger != null) {
      return ledger;
    }
    return otherwise.isBlank() ? DEFAULT : otherwise;
  }

  /** The option as it has to be typed again for this ledger, with a blank before it, or "". */
  public String again() {
    return ledger == null ? "" : " --ledger " + Shell.quoted(ledger);
  }

  /** Opens the ledger for a dossier, and makes it where there is none. */
  public Ledger open(Kit kit, Optional<Dossier> dossier) {
    return Ledger.open(location(kit), kit.clock(), dossier.map(Dossier::name).orElse(""));
  }

  /** Opens a ledger that is there: a command that only looks makes none by a slip of the pen. */
  public Ledger openExisting(Kit kit, Optional<Dossier> dossier) {
    String location = location(kit);
    if (isMissing(location)) {
      throw new UnusableException(
          "There is no ledger "
              + location
              + " yet; "
              + kit.console().program()
              + " read PATH… makes one.");
    }
    return open(kit, dossier);
  }

  /** Whether this file is the ledger, or one that SQLite keeps beside it. */
  public boolean isPartOf(Path file, Kit kit) {
    String location = location(kit);
    return !location.startsWith("jdbc:")
        && Stream.of("", "-wal", "-shm", "-journal")
            .map(ending -> Path.of(location + ending).toAbsolutePath().normalize())
            .anyMatch(file::equals);
  }

  private static boolean isMissing(String location) {
    try {
      return !location.startsWith("jdbc:") && !Files.exists(Path.of(location));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
