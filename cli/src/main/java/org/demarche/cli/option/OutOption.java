// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.demarche.cli.Console;
import org.demarche.cli.UnusableException;
import org.demarche.cli.UserMistake;
import picocli.CommandLine.Option;

/** Where a document goes. */
public final class OutOption {
  /** Writes a document. */
  @FunctionalInterface
  public interface Document {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write, in place of one that is there. Default: standard output.")
  private Path file;

  /** The file, where one was named. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Looks, before any work, whether the document can go there.
   *
   * @param binary whether it is no text, which a terminal could not show
   */
  public void check(boolean binary, Console console) {
    if (file == null && binary && console.outIsTerminal()) {
      throw new UserMistake("This format is no text for a terminal; name a file with --out FILE.");
    }
    if (file != null && Files.isDirectory(file)) {
      throw new UserMistake("--out: " + file + " is a folder; name a file in it.");
    }
  }

  /**
   * Writes a document. A file takes the place of an older one only when it is whole.
   *
   * @throws UnusableException where it cannot be written
   */
  public void write(Document document, Console console) {
    if (file == null) {
      try {
        document.writeTo(console.out());
      } catch (IOException e) {
        throw new UnusableException("Standard output took no more: " + e.getMessage() + ".", e);
      }
      return;
    }
    write(document, file);
  }

  /** Writes a document to a file, see {@link #write(Document, Console)}. */
  public static void write(Document document, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path part = null;
    try {
      part = Files.createTempFile(folder, ".demarche-", ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        document.writeTo(out);
      }
      part.toFile().setReadable(true, false);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnusableException(file + " cannot be written: " + reason(e, folder) + ".", e);
    } finally {
      delete(part);
    }
  }

  private static String reason(IOException e, Path folder) {
    return Files.isDirectory(folder) ? e.getMessage() : "there is no folder " + folder;
  }

  private static void delete(Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // A left-over part disturbs nobody, and the user is told of what went wrong before.
    }
  }
}
