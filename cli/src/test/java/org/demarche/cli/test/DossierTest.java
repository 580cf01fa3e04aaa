// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifying a dossier. */
class DossierTest {
  @TempDir Path folder;

  @Test
  void saysThatADossierIsInOrder() {
    Path dossier = Pages.write(folder, "talks.yaml", "parties: [NOR, DNK]\nissues: [energy]\n");
    Run run = new Cli().run("dossier", "check", dossier);
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("is in order: 2 parties, 1 issue.");
  }

  @Test
  void tellsAllThatIsWrongWithLineNumbers() {
    Path dossier =
        Pages.write(
            folder, "talks.yaml", "partys: [NOR]\nissues:\n  - fishing\nwindow: {from: soon}\n");
    Run run = new Cli().run("dossier", "check", dossier);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out().lines())
        .hasSize(3)
        .allMatch(line -> line.matches(".*talks\\.yaml, line \\d: .*\\."));
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    Run run = new Cli().run("dossier", "check", folder.resolve("none.yaml"));
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("none.yaml, it does not exist.");
  }
}
