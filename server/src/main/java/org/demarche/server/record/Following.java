// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;

/** The dossier that the server was started with, and its file. */
public final class Following {
  private final Optional<Path> file;
  private volatile Optional<Dossier> dossier;

  private Following(Optional<Path> file, Optional<Dossier> dossier) {
    this.file = file;
    this.dossier = dossier;
  }

  /** A dossier that cannot be edited, or none. */
  public static Following of(Optional<Dossier> dossier) {
    return new Following(Optional.empty(), dossier);
  }

  /** The dossier of a file, which was read already. */
  public static Following file(Path file, Dossier dossier) {
    return new Following(Optional.of(file), Optional.of(dossier));
  }

  /** The dossier as it was last read or saved. */
  public Optional<Dossier> dossier() {
    return dossier;
  }

  /** Its file. */
  public Optional<Path> file() {
    return file;
  }

  /**
   * What stands in the file now.
   *
   * @throws IOException where it cannot be read
   */
  public String text() throws IOException {
    return Files.readString(file.orElseThrow());
  }

  /** All that is wrong with a text as the dossier; empty where nothing is. */
  public List<DossierException.Problem> problems(String text) {
    try {
      read(text);
      return List.of();
    } catch (DossierException e) {
      return e.problems();
    }
  }

  private Dossier read(String text) throws DossierException {
    return Dossier.read(file.orElse(Path.of("dossier.yaml")), text);
  }

  /**
   * Writes the file, whole or not at all, and follows what it says from now on.
   *
   * @throws DossierException where something is wrong with the text; the file stays what it was
   * @throws IOException where the file cannot be written; it stays what it was
   */
  public synchronized void save(String text) throws DossierException, IOException {
    Dossier read = read(text);
    Path target = file.orElseThrow().toRealPath();
    Path beside = Files.createTempFile(target.getParent(), ".dossier", ".yaml");
    try {
      Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
    dossier = Optional.of(read);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
