// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting articles by hand, and taking pages out. */
class CorrectionTest {
  @TempDir Path folder;
  private Path ledger;
  private Path page;

  @BeforeEach
  void readAPage() {
    ledger = folder.resolve("ledger.db");
    page = Pages.write(folder, "ferry.txt", Pages.FERRY);
    cli().run("read", page);
  }

  private Cli cli() {
    return Cli.on(ledger);
  }

  private String article(String field) {
    return cli().run("articles").all(field).get(0);
  }

  @Test
  void setsAnOutletThatStaysThroughLaterReads() {
    Run run = cli().run("set", "ferry.txt", "outlet", "The Quay");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("outlet of").contains("is \"The Quay\" now", "set --undo 1");
    cli().run("read", page, "--again");
    assertThat(article("outlet")).isEqualTo("The Quay");
  }

  @Test
  void daysOfStatementsFollowADateSetByHand() {
    cli().run("set", "ferry.txt", "published", "2023-03-10");
    assertThat(article("published/from")).isEqualTo("2023-03-10");
    assertThat(cli().run("statements").all("said/from"))
        .isNotEmpty()
        .allMatch(day -> day.startsWith("2023-03-"));
  }

  @Test
  void findsAnArticleByTheBeginningOfItsId() {
    String id = article("id").substring(0, 6);
    assertThat(cli().run("set", id, "title", "Ferry talks").status()).isZero();
    assertThat(article("title")).isEqualTo("Ferry talks");
  }

  @Test
  void takesTheLastCorrectionBack() {
    cli().run("set", "ferry.txt", "published", "2023-03-10");
    Run undo = cli().run("set", "--undo");
    assertThat(undo.status()).isZero();
    assertThat(undo.err()).contains("Correction 1", "is taken back");
    assertThat(article("published/from")).isEqualTo("2024-06-14");
    assertThat(cli().run("statements").all("said/from"))
        .allMatch(day -> day.startsWith("2024-06-"));
    assertThat(cli().run("set", "--undo").err()).contains("There is no correction to take back.");
  }

  @Test
  void takesACertainCorrectionBack() {
    cli().run("set", "ferry.txt", "outlet", "The Quay");
    cli().run("set", "ferry.txt", "byline", "Bea Example");
    assertThat(cli().run("set", "--undo", "1").status()).isZero();
    assertThat(article("outlet")).isEqualTo("null");
    assertThat(article("byline")).isEqualTo("Bea Example");
    Run twice = cli().run("set", "--undo", "1");
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err()).contains("Correction 1 was taken back already.");
  }

  @Test
  void tellsWhichFieldsCanBeSetAndHowDatesAreWritten() {
    Run field = cli().run("set", "ferry.txt", "colour", "blue");
    assertThat(field.status()).isEqualTo(2);
    assertThat(field.err()).contains("published, outlet, title, via or byline");
    Run date = cli().run("set", "ferry.txt", "published", "soon");
    assertThat(date.status()).isEqualTo(2);
    assertThat(date.err()).contains("soon");
    Run article = cli().run("set", "bridge.txt", "outlet", "x");
    assertThat(article.status()).isEqualTo(2);
    assertThat(article.err()).contains("There is no article \"bridge.txt\"");
  }

  @Test
  void asksWhichOfSeveralArticlesIsMeant() {
    Path second = Pages.write(folder, "ferry-2.txt", Pages.FERRY.replace("ferry", "rail"));
    cli().run("read", second, "--no-statements");
    Path deeper = Pages.write(folder, "other.txt", Pages.FERRY.replace("ferry", "bus"));
    cli().run("read", deeper, "--no-statements");
    assertThat(cli().run("set", "ferry-2.txt", "outlet", "x").status()).isZero();
    assertThat(cli().run("set", page, "outlet", "y").status()).isZero();
  }

  @Test
  void takesAPageOutThroughLaterReadsAndPutsItBack() {
    Run out = cli().run("remove", "ferry.txt");
    assertThat(out.status()).isZero();
    assertThat(out.err()).contains("is taken out.", "remove --undo");
    cli().run("read", page, "--again");
    assertThat(cli().run("articles").out()).isEmpty();
    assertThat(cli().run("statements").out()).isEmpty();
    assertThat(cli().run("stories").out()).isEmpty();
    assertThat(cli().run("sources").all("status")).containsExactly("removed");
    assertThat(cli().run("remove", "ferry.txt").err()).contains("is out already.");

    Run back = cli().run("remove", "--undo", "ferry.txt");
    assertThat(back.err()).contains("is back.");
    assertThat(cli().run("statements").rows()).isNotEmpty();
    assertThat(cli().run("stories").rows()).hasSize(1);
  }

  @Test
  void tellsThatThereIsNoSuchPage() {
    Run run = cli().run("remove", "bridge.txt");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no page \"bridge.txt\"");
  }

  @Test
  void copiesTheLedgerAndOverwritesNothing() {
    Path copy = folder.resolve("copy.db");
    assertThat(cli().run("backup", copy).status()).isZero();
    assertThat(Cli.on(copy).run("statements").out()).isEqualTo(cli().run("statements").out());
    Run again = cli().run("backup", copy);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("already");
  }
}
