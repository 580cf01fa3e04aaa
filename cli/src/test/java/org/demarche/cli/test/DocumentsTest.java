// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.demarche.cli.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export}, {@code brief} and {@code changes --plot} as they are typed. */
class DocumentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static Run run(Object... arguments) {
    return Cli.on(Ledgers.sample()).run(arguments);
  }

  @Test
  void jsonLinesOfAnExportAreThoseOfTheLists() {
    assertThat(run("export", "--as", "jsonl", "--party", "IRN").out())
        .isEqualTo(run("statements", "--party", "IRN", "--format", "jsonl").out());
    assertThat(run("export", "--as", "jsonl", "--of", "changes", "--issue", "nuclear").out())
        .isEqualTo(run("changes", "--issue", "nuclear", "--format", "jsonl").out());
    assertThat(run("export", "--as", "jsonl", "--of", "positions", "--as-of", "2014-12-31").out())
        .isEqualTo(run("positions", "--as-of", "2014-12-31", "--format", "jsonl").out());
  }

  @Test
  void annotationsAndCslAreOneDocumentEach() throws IOException {
    int statements = run("statements", "--format", "jsonl").rows().size();
    JsonNode annotations = JSON.readTree(run("export", "--as", "annotations").out());
    assertThat(annotations.get("total").asInt()).isEqualTo(statements);
    JsonNode csl = JSON.readTree(run("export", "--as", "csl").out());
    assertThat(csl).hasSameSizeAs(run("articles", "--format", "jsonl").rows());
  }

  @Test
  void citationsOfAPartyAreThoseOfArticlesThatTellOfIt() throws IOException {
    JsonNode csl = JSON.readTree(run("export", "--as", "csl", "--act", "threaten").out());
    assertThat(csl)
        .hasSameSizeAs(run("articles", "--act", "threaten", "--format", "jsonl").rows())
        .isNotEmpty();
  }

  @Test
  void everyFormatIsWrittenToAFile() throws IOException {
    for (String format :
        List.of(
            "csv", "jsonl", "annotations", "csl", "bibtex", "ris", "graphml", "events", "plover")) {
      Path file = folder.resolve("record." + format);
      Run run = run("export", "--as", format, "--out", file);
      assertThat(run.status()).as(run.err()).isEqualTo(Exit.DONE);
      assertThat(run.out()).isEmpty();
      assertThat(Files.readString(file)).isEqualTo(run("export", "--as", format).out());
    }
    Path workbook = folder.resolve("record.xlsx");
    assertThat(run("export", "--as", "xlsx", "--out", workbook).status()).isEqualTo(Exit.DONE);
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      assertThat(zip.getEntry("xl/worksheets/sheet3.xml")).isNotNull();
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void mistakesGetOneSentence() {
    assertThat(run("export", "--as", "doc").err())
        .startsWith("--as: \"doc\" is no format of an export; it is csv, xlsx, jsonl,");
    assertThat(run("export", "--as", "doc").status()).isEqualTo(Exit.WRONG_USAGE);
    assertThat(run("export", "--as", "csv", "--of", "parties").status())
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(run("export", "--as", "ris", "--of", "changes").err())
        .startsWith("--of goes with csv, xlsx and jsonl");
    assertThat(run("export", "--as", "csv", "--of", "changes,positions").status())
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(Cli.on(Ledgers.sample()).onTerminal().run("export", "--as", "xlsx").err())
        .contains("--out FILE");
    Run nowhere = run("export", "--as", "csv", "--out", folder.resolve("none/record.csv"));
    assertThat(nowhere.status()).isEqualTo(Exit.UNUSABLE);
    assertThat(nowhere.err()).contains("there is no folder").doesNotContain("Exception");
    assertThat(run("brief", "--as", "pdf").err()).startsWith("--as: \"pdf\" is no format");
    assertThat(run("brief", "--by", "day").status()).isEqualTo(Exit.WRONG_USAGE);
    assertThat(run("brief", "--since", "spring").status()).isEqualTo(Exit.WRONG_USAGE);
    assertThat(run("changes", "--plot", folder.resolve("a.svg"), "--party", "IRN").status())
        .isEqualTo(Exit.WRONG_USAGE);
  }

  @Test
  void wordsThatSomebodyChangedInTheLedgerAreNotExported() throws SQLException {
    Path copy = Ledgers.copy(Ledgers.sample(), folder);
    int all = Cli.on(copy).run("export", "--as", "jsonl").rows().size();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      connection
          .createStatement()
          .execute(
              "UPDATE statement SET evidence_start = evidence_start - 1,"
                  + " evidence_end = evidence_end - 1 WHERE n = (SELECT min(n) FROM statement"
                  + " WHERE evidence_start > 40)");
    }
    Run run = Cli.on(copy).run("export", "--as", "jsonl");
    assertThat(run.status()).isEqualTo(Exit.SOME_FAILED);
    assertThat(run.rows()).hasSize(all - 1);
    assertThat(run.err()).contains("was left out: its words do not stand at");
  }

  @Test
  void aBriefTellsWhatEachSideWants() throws IOException {
    String brief = run("brief", "--since", "2015-01-01", "--to", "2015-12-31").out();
    assertThat(brief)
        .startsWith("# What ")
        .contains("*As of 2015-07-14*", "### Iran", "#### Sanctions", "What moved since 2015-01-01")
        .contains("## Sources");
    String byIssue = run("brief", "--by", "issue", "--party", "IRN").out();
    assertThat(byIssue).contains("# What Iran wants", "### Nuclear", "limited to the parties Iran");
    Path html = folder.resolve("brief.html");
    assertThat(run("brief", "--as", "html", "--out", html).status()).isEqualTo(Exit.DONE);
    assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    Path docx = folder.resolve("brief.docx");
    assertThat(run("brief", "--as", "docx", "--out", docx).status()).isEqualTo(Exit.DONE);
    try (ZipFile zip = new ZipFile(docx.toFile())) {
      assertThat(zip.getEntry("word/document.xml")).isNotNull();
    }
  }

  @Test
  void aPathIsDrawn() throws IOException {
    Path file = folder.resolve("path.svg");
    Run run = run("changes", "--party", "IRN", "--issue", "nuclear", "--plot", file);
    assertThat(run.status()).as(run.err()).isEqualTo(Exit.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).contains("Iran: Nuclear", "role=\"img\"");
    Path none = folder.resolve("none.svg");
    Run nobody = run("changes", "--party", "XYZ", "--issue", "nuclear", "--plot", none);
    assertThat(nobody.err()).contains("No statement of XYZ");
    assertThat(none).doesNotExist();
  }
}
