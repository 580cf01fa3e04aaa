// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a page that is read again after it changed, or cannot be read any more. */
class ChangedPagesTest {
  private static final String CHANGED = Pages.FERRY.replace("by August", "by September");

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void write() {
    page = Pages.write(folder, "ferry.txt", Pages.FERRY);
  }

  private Cli cli() {
    return Cli.on(folder.resolve("changed.db"));
  }

  @Test
  void keepsTheEarlierVersionAndShowsWhatChanged() {
    cli().run("read", page, "--no-statements");
    Pages.write(folder, "ferry.txt", CHANGED);
    assertThat(cli().run("read", page, "--no-statements").err())
        .contains("1 article that changed pages held before is kept as earlier versions");
    assertThat(cli().run("articles").rows()).hasSize(1);
    List<JsonNode> versions = cli().run("articles", "--versions").rows();
    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).path("superseded").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(versions.get(0).path("text").asText()).contains("August");
    assertThat(versions.get(1).path("superseded").isNull()).isTrue();
    assertThat(cli().run("articles", "--versions", "--format", "table").out())
        .contains("[earlier")
        .contains("version]");
    List<JsonNode> stories = cli().run("stories").rows();
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).path("versions").get(0)).hasSize(2);
    String id = stories.get(0).path("id").asText();
    assertThat(cli().run("stories", "--diff", id, "--format", "table").out())
        .contains("[-August-]{+September+}");
    String earlier = versions.get(0).path("id").asText();
    String now = versions.get(1).path("id").asText();
    assertThat(cli().run("stories", "--diff", earlier, now).rows()).hasSize(1);
    assertThat(cli().run("sources").all("earlier_versions")).containsExactly("1");
  }

  @Test
  void countsAChangedPageAsALedgerThatNeverSawTheEarlierOne() {
    cli().run("read", page);
    Pages.write(folder, "ferry.txt", CHANGED);
    cli().run("read", page);
    Cli fresh = Cli.on(folder.resolve("fresh.db"));
    fresh.run("read", page);
    for (String list : List.of("statements", "positions", "changes", "articles")) {
      assertThat(withoutStory(cli().run(list).out()))
          .isEqualTo(withoutStory(fresh.run(list).out()));
    }
    assertThat(cli().run("statements", "--once").rows())
        .hasSameSizeAs(fresh.run("statements", "--once").rows())
        .isNotEmpty();
  }

  /** A story is named after its first article, which may be an earlier version. */
  private static String withoutStory(String rows) {
    return rows.replaceAll("\"story\":\"\\w+\"", "");
  }

  @Test
  void keepsWhatWasReadWhenALaterAttemptFails() throws IOException {
    cli().run("read", page, "--no-statements");
    String articles = cli().run("articles").out();
    Files.delete(page);
    assertThat(cli().run("read", page, "--no-statements").status()).isEqualTo(1);
    Files.write(page, new byte[] {0, 1, 2, 3, 0, 0, 7});
    assertThat(cli().run("read", page, "--no-statements").status()).isEqualTo(1);
    assertThat(cli().run("articles").out()).isEqualTo(articles).isNotEmpty();
    assertThat(cli().run("sources").all("status")).containsExactly("read");
    assertThat(cli().run("sources").all("message").get(0)).contains("ferry.txt");
    assertThat(cli().run("sources", "--failed").rows()).hasSize(1);
    assertThat(cli().run("sources", "--format", "table").out())
        .contains("kept; at the last attempt it is");
    Pages.write(folder, "ferry.txt", Pages.FERRY);
    assertThat(cli().run("read", page, "--no-statements").status()).isZero();
    assertThat(cli().run("sources", "--failed").rows()).isEmpty();
    assertThat(cli().run("articles", "--versions").rows()).hasSize(1);
  }

  @Test
  void keepsAllThatComesFromStandardInput() {
    cli().typing(Pages.FERRY).run("read", "-", "--no-statements");
    cli().typing(Pages.FERRY.replace("ferry", "rail")).run("read", "-", "--no-statements");
    Run again = cli().typing(Pages.FERRY).run("read", "-", "--no-statements");
    assertThat(again.err()).contains("Nothing new on 1 page.");
    assertThat(cli().run("articles").all("page"))
        .hasSize(2)
        .allMatch(name -> name.matches("stdin#[0-9a-f]{12}"));
    assertThat(cli().run("articles", "--versions").rows()).hasSize(2);
  }

  @Test
  void tellsARowOfTheManifestThatNamesNothing() {
    Path manifest =
        Pages.write(folder, "facts.csv", "file,outlet\nferry.txt,The Post\nfery.txt,The Post\n");
    Run run = cli().run("read", page, "--manifest", manifest, "--no-statements");
    assertThat(run.err())
        .contains("facts.csv has a row that tells of nothing that was read: line 3");
    assertThat(run.status()).isZero();
  }

  @Test
  void tellsADateThatLiesAfterTheDayOfCapture() {
    Run run = cli().run("read", page, "--captured", "2024-01-31", "--no-statements");
    assertThat(run.err()).contains("ferry.txt: the date 2024-06-14", "is not used.");
    assertThat(cli().run("articles").rows()).hasSize(1);
  }

  @Test
  void saysThatNoStoryHasCopies() {
    cli().run("read", page, "--no-statements");
    Run run = cli().run("stories", "--copies", "--format", "jsonl");
    assertThat(run.err()).contains("The one story has no copies or versions");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesTheFormatsItReads() {
    assertThat(cli().run("read", "--help").out())
        .contains("PDF", "DOCX", "RTF", "EML", "Nexis", "Factiva", "ProQuest", "gzip");
  }
}
