// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One clear sentence for each bad input; the rest is read. */
class BadInputTest {
  @TempDir Path folder;
  private Path pages;
  private Path ledger;

  @BeforeEach
  void writeAPageThatIsGood() throws IOException {
    ledger = folder.resolve("ledger.db");
    pages = Files.createDirectory(folder.resolve("pages"));
    Pages.write(pages, "good.txt", Pages.FERRY);
  }

  private Run read() {
    return Cli.on(ledger).run("read", pages, "--no-statements");
  }

  /** The bad input is named once, in one sentence, noted in the ledger, and the good page read. */
  private void assertNamed(Run run, String name, String why) {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(name).contains(why).doesNotContain("\tat ", "Exception");
    assertThat(run.err().lines().filter(line -> line.contains(name))).hasSize(1);
    Run sources = Cli.on(ledger).run("sources", "--failed");
    assertThat(sources.out()).contains(name);
    assertThat(Cli.on(ledger).run("articles").all("title"))
        .containsExactly("Norway demands that Denmark reopen the ferry line");
  }

  @Test
  void namesAnEmptyFile() {
    Pages.write(pages, "empty.txt", "");
    assertNamed(read(), "empty.txt", "is empty.");
  }

  @Test
  void namesABinaryFile() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(7).nextBytes(bytes);
    Files.write(pages.resolve("picture.txt"), bytes);
    assertNamed(read(), "picture.txt", "is no text");
  }

  @Test
  void namesALineOf200Megabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(pages.resolve("line.txt").toFile(), "rw")) {
      file.write("A very long line".getBytes(StandardCharsets.UTF_8));
      // A hole: takes no room on the disk, and reads as 200 MB without a line end.
      file.setLength(200L << 20);
    }
    assertNamed(read(), "line.txt", "is 200 MB");
  }

  @Test
  void namesALineThatIsTooLongForAPage() {
    Pages.write(pages, "line.txt", "word ".repeat(1_000_000));
    assertNamed(read(), "line.txt", "in line 1");
  }

  @Test
  void namesAPageWithoutAnArticle() {
    Pages.write(pages, "menu.txt", "Home\nNews\nSport\nSign in\nSubscribe\n");
    assertNamed(read(), "menu.txt", "holds no article");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page.html | <!DOCTYPE html><p>Norway</p> | holds no article",
        "feed.txt  | <?xml version='1.0'?><rss/>  | is a feed without entries",
        "rows.jsonl | {\"page\": 1}             | is JSON without a page",
        "rows.xml  | <?xml version='1.0'?><rows/> | is XML and no feed",
      })
  void namesFormatsThatHoldNoPage(String name, String text, String why) {
    Pages.write(pages, name, text);
    assertNamed(read(), name, why);
  }

  @Test
  void namesAFileThatIsNotThere() {
    Run run = Cli.on(ledger).run("read", pages, folder.resolve("gone.txt"), "--no-statements");
    assertNamed(run, "gone.txt", "does not exist");
  }

  @Test
  void namesALinkThatLeadsNowhere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere"));
    assertNamed(
        Cli.on(ledger).run("read", pages, link, "--no-statements"), "link.txt", "does not exist");
  }

  @Test
  void readsAFolderThatIsNamedAsAFile() throws IOException {
    Path odd = Files.createDirectory(pages.resolve("folder.txt"));
    Pages.write(odd, "inside.txt", Pages.RUSSIAN);
    Run run = read();
    assertThat(run.status()).isZero();
    assertThat(Cli.on(ledger).run("articles").rows()).hasSize(2);
  }

  @Test
  void namesAnAddress() {
    assertNamed(
        Cli.on(ledger).run("read", pages, "ftp://example.org/a", "--no-statements"),
        "ftp://example.org/a",
        "only http and https are");
  }

  @Test
  void keepsAnArticleInAnotherLanguageAndDoesNotAnalyseIt() {
    Pages.write(pages, "russian.txt", Pages.RUSSIAN);
    Run run = Cli.on(ledger).run("read", pages);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("1 article in Russian kept, not analysed.");
    assertThat(Cli.on(ledger).run("articles").all("language")).contains("ru");
    assertThat(Cli.on(ledger).onTerminal().run("sources").out())
        .contains("1 in Russian not analysed");
  }

  @Test
  void namesEverythingThatIsBadAndReadsTheRest() {
    Pages.write(pages, "empty.txt", "");
    Pages.write(pages, "blank.txt", " \n ");
    Run run = read();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("empty.txt is empty.", "blank.txt", "2 inputs could not be read.");
  }

  @Test
  void refusesALedgerThatIsNone() {
    Path text = Pages.write(folder, "notes.db", "These are my notes. ".repeat(100));
    for (String command : new String[] {"articles", "positions", "check", "sources"}) {
      Run run = Cli.on(text).run(command);
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err()).contains("notes.db is no SQLite database").doesNotContain("\tat ");
      assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    }
    assertThat(Cli.on(text).run("read", pages).status()).isEqualTo(3);
  }

  @Test
  void refusesALedgerThatIsAFolderOrHasNone() {
    assertThat(Cli.on(folder).run("articles").status()).isEqualTo(3);
    Run run = Cli.on(folder.resolve("no/such/folder/ledger.db")).run("read", pages);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("has no folder to stand in");
  }

  @Test
  void makesNoLedgerWhereItOnlyLooks() {
    Run run = Cli.on(ledger).run("positions");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("There is no ledger").contains("demarche read");
    assertThat(ledger).doesNotExist();
  }

  @Test
  void refusesADossierWithAnUnknownField() {
    Path dossier = Pages.write(folder, "talks.yaml", "name: Talks\npartys: [NOR]\n");
    Run run = Cli.on(ledger).run("read", pages, "--dossier", dossier);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("talks.yaml, line 2", "no field \"partys\"");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(ledger).doesNotExist();
  }

  @Test
  void refusesAManifestThatIsNone() {
    Run missing = Cli.on(ledger).run("read", pages, "--manifest", folder.resolve("none.csv"));
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.err()).contains("none.csv");
    Path wrong = Pages.write(folder, "wrong.csv", "page,date\na.txt,2024\n");
    Run run = Cli.on(ledger).run("read", pages, "--manifest", wrong);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("wrong.csv").doesNotContain("\tat ");
  }

  @Test
  void refusesLabelledRowsThatAreNone() {
    Path gold = Pages.write(folder, "gold.jsonl", "{\"page\": \"a.txt\"\n");
    Run run = Cli.on(Ledgers.sample()).run("evaluate", gold);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("gold.jsonl, line 1").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "articles --colour            | Unknown option: '--colour'",
        "statements --act ask         | \"ask\" is no act: demand, offer, agree, refuse or threaten",
        "positions --issue fishing    | \"fishing\" is no issue; it is territory, ceasefire",
        "changes --from yesterday     | \"yesterday\" is no date; write a day as 2025-06-14",
        "changes --to 2025-02-30      | \"2025-02-30\" is no date",
        "articles --from 2025 --to 2024 | --to 2024 is before --from 2025",
        "articles --format xml        | \"xml\" is no format; it is table, jsonl or csv",
        "positions --stale-after soon | --stale-after",
        "read                         | read needs a PATH, or a dossier that names its sources.",
        "evaluate                     | evaluate needs GOLD.jsonl, or --reviewed.",
        "set                          | set needs ARTICLE FIELD VALUE",
        "sing                         | 'sing'",
        "dossier                      | Usage: demarche dossier",
      })
  void tellsHowToUseACommandRightly(String line, String sentence) {
    Run run = Cli.on(Ledgers.sample()).run((Object[]) line.strip().split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
  }

  @Test
  void showsTheHelpWhereNoCommandIsNamed() {
    Run run = new Cli().run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Usage: demarche", "Commands:");
  }

  @Test
  void showsWhereAMistakeAroseToThoseWhoAsk() {
    Run run = Cli.on(folder).run("articles", "--verbose");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("\tat org.demarche");
    Run debug = Cli.on(folder).with("DEMARCHE_DEBUG", "1").run("articles");
    assertThat(debug.err()).contains("\tat org.demarche");
  }
}
