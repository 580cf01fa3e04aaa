// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.analyzer.nlp4j.ModelCache;
import org.demarche.analyzer.nlp4j.Nlp4jAnalyzer;
import org.demarche.language.Analyzer;
import org.demarche.language.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading does, and does not do twice. */
class ReadingTest {
  @TempDir Path folder;
  private Path ledger;
  private Path page;

  @BeforeEach
  void writeAPage() {
    ledger = folder.resolve("ledger.db");
    page = Pages.write(folder, "ferry.txt", Pages.FERRY);
  }

  private Cli cli() {
    return Cli.on(ledger);
  }

  @Test
  void findsWhatIsDemandedRefusedAndOffered() {
    Run run = cli().run("read", page);
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Read 1 page with 1 article; found", "Next: demarche positions");
    List<String> found =
        cli().run("statements").rows().stream()
            .map(row -> row.at("/holder/id").asText() + " " + row.get("act").asText())
            .distinct()
            .toList();
    assertThat(found).contains("NOR demand", "DNK offer");
  }

  @Test
  void changesNothingWhenReadAgain() {
    cli().run("read", page);
    String statements = cli().run("statements").out();
    String sources = cli().run("sources").out();
    Run again = cli().analysedBy(ReadingTest::mustNotLoad).run("read", page);
    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("Nothing new on 1 page.");
    assertThat(cli().run("statements").out()).isEqualTo(statements);
    assertThat(cli().run("sources").out()).isEqualTo(sources);
  }

  private static Analyzer mustNotLoad(Object progress) {
    throw new AssertionError("the language models are loaded for nothing");
  }

  @Test
  void analysesAgainWhereAsked() {
    cli().run("read", page);
    String statements = cli().run("statements").out();
    AtomicInteger loads = new AtomicInteger();
    Run again = cli().analysedBy(p -> counted(loads)).run("read", page, "--again");
    assertThat(again.err()).contains("Read 1 page with 1 article; found");
    assertThat(loads).hasValue(1);
    assertThat(cli().run("statements").out()).isEqualTo(statements);
  }

  private static Analyzer counted(AtomicInteger loads) {
    loads.incrementAndGet();
    return SharedAnalyzer.get();
  }

  @Test
  void readsArticlesAloneWithoutLoadingTheModels() {
    Run run = cli().analysedBy(ReadingTest::mustNotLoad).run("read", page, "--no-statements");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Read 1 page with 1 article.", "Next: demarche articles");
    assertThat(cli().run("statements").out()).isEmpty();
  }

  @Test
  void makesTheStatementsThatAnEarlierRunDidNotComeTo() {
    cli().run("read", page, "--no-statements");
    Run run = cli().run("read", page);
    assertThat(run.err()).contains("No new page; found").contains("1 unchanged");
    assertThat(cli().run("statements").rows()).isNotEmpty();
  }

  @Test
  void goesOnWhereItStopped() {
    Path second = Pages.write(folder, "second.txt", Pages.FERRY.replace("ferry", "rail"));
    AtomicInteger calls = new AtomicInteger();
    Run killed = cli().analysedBy(p -> new Killed(calls, 7)).run("read", page, second);
    assertThat(killed.status()).isEqualTo(3);
    AtomicInteger loads = new AtomicInteger();
    Run run = cli().analysedBy(p -> counted(loads)).run("read", page, second);
    assertThat(run.status()).isZero();
    assertThat(cli().run("articles").rows()).hasSize(2);
    Path other = folder.resolve("other.db");
    Cli.on(other).run("read", page, second);
    assertThat(cli().run("statements").out()).isEqualTo(Cli.on(other).run("statements").out());
  }

  /** Dies after so many paragraphs, as a run whose memory runs out. */
  private record Killed(AtomicInteger calls, int after) implements Analyzer {
    @Override
    public List<Sentence> analyze(String text) {
      if (calls.incrementAndGet() > after) {
        throw new OutOfMemoryError("killed by the test");
      }
      return SharedAnalyzer.get().analyze(text);
    }

    @Override
    public String version() {
      return "killed";
    }
  }

  @Test
  void keepsTheArticlesWhereTheModelsCannotBeUnpacked() {
    Path noFolder = Pages.write(folder, "models", "no folder");
    Run run =
        cli()
            .analysedBy(progress -> Nlp4jAnalyzer.load(new ModelCache(noFolder, progress)))
            .run("read", page);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("Read 1 page with 1 article.", "The language models cannot be unpacked")
        .doesNotContain("\tat ");
    assertThat(cli().run("articles").rows()).hasSize(1);
  }

  @Test
  void aMistakeInOneArticleStopsNoOther() {
    Path second = Pages.write(folder, "second.txt", Pages.FERRY.replace("ferry", "rail"));
    AtomicInteger calls = new AtomicInteger();
    Run run = cli().analysedBy(p -> new Broken(calls)).run("read", page, second);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("ferry.txt is kept, not analysed, by a mistake of Demarche");
    assertThat(cli().run("statements").all("page"))
        .isNotEmpty()
        .allMatch(p -> p.endsWith("second.txt"));
  }

  /** Fails on the first paragraph. */
  private record Broken(AtomicInteger calls) implements Analyzer {
    @Override
    public List<Sentence> analyze(String text) {
      if (calls.incrementAndGet() == 1) {
        throw new IllegalStateException("broken by the test");
      }
      return SharedAnalyzer.get().analyze(text);
    }

    @Override
    public String version() {
      return "broken";
    }
  }

  @Test
  void takesFromTheManifestWhatThePageDoesNotSay() {
    Path manifest =
        Pages.write(
            folder,
            "manifest.csv",
            "file,outlet,via,captured\nferry.txt,The Quay,Harbour Wire,2024-06-20\n");
    cli().run("read", page, "--manifest", manifest, "--no-statements");
    Run articles = cli().run("articles");
    assertThat(articles.all("outlet")).containsExactly("The Quay");
    assertThat(articles.all("via")).containsExactly("Harbour Wire");
    assertThat(articles.all("captured/from")).containsExactly("2024-06-20");
  }

  @Test
  void takesNeitherTheManifestNorTheLedgerForAPage() {
    Path manifest = Pages.write(folder, "manifest.csv", "file,outlet\nferry.txt,The Quay\n");
    Run run = cli().run("read", folder, "--manifest", manifest, "--no-statements");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Read 1 page").doesNotContain("manifest.csv");
  }

  @Test
  void followsACorrectedManifest() {
    cli().run("read", page);
    Path manifest = Pages.write(folder, "manifest.csv", "file,published\nferry.txt,2024-06-16\n");
    Run run = cli().run("read", page, "--manifest", manifest);
    assertThat(run.err()).contains("Read 1 page");
    assertThat(cli().run("articles").all("published/from")).containsExactly("2024-06-16");
  }

  @Test
  void takesTheDayOfCaptureFromTheOptionWhereTheManifestHasNone() {
    cli().run("read", page, "--captured", "2024-06-21", "--no-statements");
    assertThat(cli().run("articles").all("captured/to")).containsExactly("2024-06-21");
    assertThat(cli().run("articles").all("captured/basis").get(0)).contains("--captured");
  }

  @Test
  void readsTheSourcesOfADossierWhereNoPathIsNamed() {
    Path dossier = Pages.write(folder, "talks.yaml", "sources: [ferry.txt]\n");
    Run run = cli().run("read", "--dossier", dossier, "--no-statements");
    assertThat(run.status()).isZero();
    assertThat(cli().run("articles").all("page")).containsExactly(page.toString());
  }

  @Test
  void readsStandardInput() {
    Run run = cli().typing(Pages.FERRY).run("read", "-", "--no-statements");
    assertThat(run.status()).isZero();
    assertThat(cli().run("articles").all("page")).allMatch(name -> name.startsWith("stdin#"));
  }

  @Test
  void drawsProgressOnATerminalOnly() {
    assertThat(cli().run("read", page, "--no-statements").err()).doesNotContain("reading page");
    Run run = cli().onTerminal().run("read", page, "--no-statements", "--again");
    assertThat(run.err()).contains("reading page 1 of 1: ").contains("ferry.txt");
  }

  @Test
  void countsAPageAtTwoPlacesOnce() {
    Path copy = Pages.write(folder, "copy.txt", Pages.FERRY);
    cli().run("read", page, copy, "--no-statements");
    assertThat(cli().run("articles").rows()).hasSize(1);
    assertThat(cli().run("sources").all("same_as")).anyMatch(same -> same.endsWith(".txt"));
  }

  @Test
  void writesSentencesOnHowToGoOnWithTheSameLedger() {
    Path other = folder.resolve("my ledger.db");
    Run run = new Cli().run("read", page, "--no-statements", "--ledger", other);
    assertThat(run.err()).contains("demarche articles --ledger '" + other + "'");
  }
}
