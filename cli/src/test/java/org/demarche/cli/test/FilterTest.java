// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list options mean the same for every list. */
class FilterTest {
  @TempDir Path folder;

  private static Run run(Object... arguments) {
    return Cli.on(Ledgers.sample()).run(arguments);
  }

  @Test
  void keepToAPartyByItsIdOrItsName() {
    assertThat(run("statements", "--party", "IRN").all("holder/id"))
        .isNotEmpty()
        .containsOnly("IRN");
    assertThat(run("statements", "--party", "iran").out())
        .isEqualTo(run("statements", "--party", "IRN").out());
    assertThat(run("positions", "--party", "IRN").all("party")).isNotEmpty().containsOnly("IRN");
    assertThat(run("changes", "--party", "IRN").all("party")).isNotEmpty().containsOnly("IRN");
  }

  @Test
  void takeSeveralValuesAsAlternatives() {
    assertThat(Set.copyOf(run("statements", "--party", "IRN,FRA").all("holder/id")))
        .containsExactlyInAnyOrder("IRN", "FRA");
    assertThat(run("statements", "--party", "IRN", "--party", "FRA").out())
        .isEqualTo(run("statements", "--party", "IRN,FRA").out());
  }

  @Test
  void keepToAnIssueAndAnAct() {
    assertThat(run("statements", "--issue", "sanctions").all("issue")).containsOnly("sanctions");
    assertThat(run("statements", "--act", "offer").all("act")).containsOnly("offer");
    assertThat(run("positions", "--issue", "sanctions", "--act", "demand").all("act"))
        .containsOnly("demand");
    assertThat(run("changes", "--issue", "sanctions").all("issue")).containsOnly("sanctions");
  }

  @Test
  void keepToAnOutlet() {
    assertThat(run("statements", "--outlet", "meridian wire").all("outlet"))
        .isNotEmpty()
        .containsOnly("Meridian Wire");
    assertThat(run("articles", "--outlet", "Meridian Wire").all("outlet"))
        .isNotEmpty()
        .containsOnly("Meridian Wire");
  }

  @Test
  void keepToDays() {
    assertThat(run("statements", "--from", "2015-04-01", "--to", "2015-04-30").all("said/to"))
        .isNotEmpty()
        .allMatch(day -> day.startsWith("2015-04"));
    assertThat(run("statements", "--from", "2015-04", "--to", "2015-04").out())
        .isEqualTo(run("statements", "--from", "2015-04-01", "--to", "2015-04-30").out());
    assertThat(run("articles", "--to", "2013").all("published/to"))
        .isNotEmpty()
        .allMatch(day -> day.startsWith("2013"));
    assertThat(run("changes", "--from", "2015").all("on/to"))
        .isNotEmpty()
        .allMatch(day -> day.compareTo("2015") >= 0);
  }

  @Test
  void showWhatWasKnownOnADay() {
    assertThat(run("statements", "--as-of", "2014-12-31").all("published/from"))
        .isNotEmpty()
        .allMatch(day -> day.compareTo("2015") < 0);
    assertThat(run("positions", "--as-of", "2013-12-31").rows())
        .isNotEmpty()
        .hasSizeLessThan(run("positions").rows().size());
    assertThat(run("articles", "--as-of", "2013-12-31").rows()).hasSize(3);
  }

  @Test
  void findTheArticlesThatHoldAStatement() {
    assertThat(run("articles", "--party", "ISR").all("id"))
        .isNotEmpty()
        .hasSameElementsAs(run("statements", "--party", "ISR").all("article"));
    assertThat(run("stories", "--party", "ISR").rows())
        .isNotEmpty()
        .hasSizeLessThan(run("stories").rows().size());
  }

  @Test
  void nameThePartiesWhereThereIsNoneOfThatName() {
    Run run = run("statements", "--party", "Narnia");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("No statement of Narnia; the parties here are IRN, ");
  }

  @Test
  void giveCopiesOnlyWhereAsked() {
    assertThat(run("stories", "--copies").rows())
        .hasSize(1)
        .allMatch(row -> row.get("articles").size() == 2 && row.get("outlets").size() == 2);
  }

  @Test
  void keepToADossier() {
    Path dossier =
        Pages.write(
            folder,
            "talks.yaml",
            """
            name: Talks
            parties: [IRN, USA]
            issues: [nuclear, sanctions]
            window: {from: 2014-01-01, to: 2015-05-31}
            """);
    Run statements = run("statements", "--dossier", dossier);
    assertThat(Set.copyOf(statements.all("holder/id"))).containsExactlyInAnyOrder("IRN", "USA");
    assertThat(Set.copyOf(statements.all("issue"))).isNotEmpty().isSubsetOf("nuclear", "sanctions");
    assertThat(statements.all("published/from"))
        .filteredOn(day -> !day.isEmpty())
        .allMatch(day -> day.compareTo("2014") > 0 && day.compareTo("2015-06") < 0);
    assertThat(run("positions", "--dossier", dossier).all("party")).doesNotContain("ISR", "FRA");
    assertThat(run("changes", "--dossier", dossier).all("issue"))
        .isSubsetOf("nuclear", "sanctions");
  }

  @Test
  void readWithTheAliasesOfADossier() {
    Path page =
        Pages.write(
            folder, "quay.txt", Pages.FERRY.replace("Norway", "Fjordland").replace("Oslo", "Vik"));
    Path dossier =
        Pages.write(
            folder, "talks.yaml", "parties:\n  - {id: NOR, aliases: [Fjordland]}\n  - {id: DNK}\n");
    Path ledger = folder.resolve("ledger.db");
    Cli.on(ledger).run("read", page, "--dossier", dossier);
    assertThat(Cli.on(ledger).run("statements").all("holder/id")).contains("NOR");
  }
}
