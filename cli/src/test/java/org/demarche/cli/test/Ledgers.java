// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Ledgers that several tests look at; who changes one takes a copy. */
final class Ledgers {
  private static final class Sample {
    private static final Path LEDGER = make();

    private static Path make() {
      Path ledger = temporary();
      Run run = Cli.on(ledger).run("try", "--ledger", ledger);
      if (run.status() != 0) {
        throw new IllegalStateException(run.err());
      }
      return ledger;
    }
  }

  private static final class Seeds {
    private static final Path LEDGER = make();

    private static Path make() {
      Path ledger = temporary();
      Path folder = seeds().orElseThrow();
      List<Object> line = new ArrayList<>(List.of("read"));
      line.addAll(textFiles(folder));
      line.addAll(List.of("--manifest", folder.resolve("manifest.csv")));
      Run run = Cli.on(ledger).run(line.toArray());
      if (run.status() > 1) {
        throw new IllegalStateException(run.err());
      }
      return ledger;
    }
  }

  private Ledgers() {}

  /** The ledger of the sample negotiation; not to be changed. */
  static Path sample() {
    return Sample.LEDGER;
  }

  /** The ledger of the seed pages; skips the test where they are not beside the checkout. */
  static Path readSeeds() {
    Assumptions.assumeTrue(
        seeds().isPresent(), "the seed pages are not in ../shared/seeds beside the checkout");
    return Seeds.LEDGER;
  }

  /** The folder of the seed pages, where somebody put it. */
  static Optional<Path> seeds() {
    return Stream.of("../../shared/seeds", "../../../shared/seeds", "../../../../shared/seeds")
        .map(Path::of)
        .map(path -> path.toAbsolutePath().normalize())
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** A copy in a folder of the test. */
  static Path copy(Path ledger, Path folder) {
    Path copy = folder.resolve("copy.db");
    Run run = Cli.on(ledger).run("backup", copy);
    if (run.status() != 0) {
      throw new IllegalStateException(run.err());
    }
    return copy;
  }

  private static List<Path> textFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("demarche-test-");
      folder.toFile().deleteOnExit();
      Path ledger = folder.resolve("shared.db");
      ledger.toFile().deleteOnExit();
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
