// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.cli.UnusableException;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;
import picocli.CommandLine.Option;

/** The negotiation that a command is about. */
public final class DossierOption {
  @Option(
      names = "--dossier",
      paramLabel = "FILE",
      description = "The file that describes the negotiation: its parties, issues and window.")
  private Path file;

  private Optional<Dossier> dossier;

  /**
   * The dossier, where one was named.
   *
   * @throws UnusableException with all that is wrong with it
   */
  public Optional<Dossier> read() {
    if (dossier == null) {
      dossier = Optional.ofNullable(file).map(DossierOption::read);
    }
    return dossier;
  }

  /** The file that was named. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  private static Dossier read(Path file) {
    try {
      return Dossier.read(file);
    } catch (DossierException e) {
      throw new UnusableException(e.getMessage(), e);
    }
  }
}
