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

  @Test
  void writesOneFromTheLedgerThatIsInOrder() {
    Path page = Pages.write(folder, "ferry.txt", Pages.FERRY);
    Cli cli = Cli.on(folder.resolve("ledger.db"));
    cli.run("read", page);
    Path dossier = folder.resolve("ferry.yaml");
    Run written = cli.run("dossier", "init", dossier);
    assertThat(written.status()).as(written.err()).isZero();
    assertThat(dossier).content().contains("- id: \"NOR\"", "name: \"Norway\"", "\"ferry.txt\"");
    assertThat(dossier).content().contains("from: 2024-06-14", "name: \"ferry\"");
    assertThat(cli.run("dossier", "check", dossier).err()).contains("is in order: 2 parties, ");
    assertThat(cli.run("read", "--dossier", dossier).status()).isZero();
    assertThat(cli.run("statements", "--dossier", dossier).all("holder/id")).contains("NOR");
    assertThat(cli.run("dossier", "init").out()).contains("name: \"negotiation\"");
    Run again = cli.run("dossier", "init", dossier);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("ferry.yaml already");
    Run sample = Cli.on(Ledgers.sample()).run("dossier", "init", folder.resolve("iran.yaml"));
    assertThat(sample.status()).isZero();
    assertThat(cli.run("dossier", "check", folder.resolve("iran.yaml")).status()).isZero();
  }

  @Test
  void twoOfThemInOneLedgerShareArticlesAndNotPositions() {
    Path page = Pages.write(folder, "ferry.txt", Pages.FERRY);
    Path quay =
        Pages.write(
            folder,
            "quay.yaml",
            "parties: [NOR]\nissues:\n  - id: ferries\n    words: [ferry, \"ferry line\"]\n");
    Path other = Pages.write(folder, "other.yaml", "parties: [NOR, DNK]\n");
    Cli cli = Cli.on(folder.resolve("ledger.db"));
    cli.run("read", "--dossier", quay, page);
    String first = cli.run("positions", "--dossier", quay).out();
    assertThat(first).contains("\"issue\":\"ferries\"").contains("NOR").doesNotContain("DNK");
    cli.run("read", "--dossier", other, page);
    assertThat(cli.run("positions", "--dossier", quay).out()).isEqualTo(first);
    assertThat(cli.run("positions", "--dossier", other).out())
        .contains("DNK")
        .doesNotContain("ferries");
    assertThat(cli.run("articles", "--dossier", quay).out())
        .isEqualTo(cli.run("articles", "--dossier", other).out());
    Run again = cli.run("read", "--dossier", quay, page);
    assertThat(again.err()).contains("Nothing new");
    assertThat(cli.run("check").status()).isZero();
  }

  @Test
  void datesArticlesByWhatTheDossierSaysBegan() {
    Path dossier =
        Pages.write(
            folder, "talks.yaml", "beginnings:\n  - what: harbour strike\n    on: 2024-02-03\n");
    Path page =
        Pages.write(
            folder,
            "page.txt",
            "Crews keep the harbour shut\n"
                + "The strike at the harbour is now in its 12th day, and no ship has left, it said.\n"
                + "The owners say that they cannot pay more than they have offered to the crews.\n");
    Cli cli = Cli.on(folder.resolve("ledger.db"));
    cli.run("read", "--no-statements", page);
    assertThat(cli.run("articles").rows().get(0).get("published").isNull()).isTrue();
    cli.run("read", "--no-statements", "--dossier", dossier, page);
    assertThat(cli.run("articles").rows().get(0).at("/published/from").asText())
        .isEqualTo("2024-02-13");
  }
}
