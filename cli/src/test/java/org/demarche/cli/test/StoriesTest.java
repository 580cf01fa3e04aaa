// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void read() {
    Pages.write(folder, "copy.txt", Pages.FERRY.replace("Talks go on", "Talks are to go on"));
    Pages.write(folder, "early.txt", Pages.FERRY);
    Pages.write(folder, "late.txt", Pages.FERRY.replace("by August", "by September"));
    Path manifest =
        Pages.write(
            folder,
            "manifest.csv",
            """
            file,outlet,published
            copy.txt,The Copier,2024-06-15
            early.txt,The Fjord Post,2024-06-14
            late.txt,The Fjord Post,2024-06-16
            """);
    cli = Cli.on(folder.resolve("stories.db"));
    Run run =
        cli.run(
            "read",
            "--no-statements",
            "--manifest",
            manifest,
            file("copy"),
            file("early"),
            file("late"));
    assertThat(run.status()).as(run.err()).isZero();
  }

  private Path file(String name) {
    return folder.resolve(name + ".txt");
  }

  @Test
  void listsVersionsAndCopiesApart() {
    List<JsonNode> rows = cli.run("stories", "--format", "jsonl").rows();
    assertThat(rows).hasSize(1);
    JsonNode story = rows.get(0);
    assertThat(story.path("articles")).hasSize(3);
    assertThat(story.path("versions")).hasSize(1);
    assertThat(pages(story.path("versions").get(0))).containsExactly("early.txt", "late.txt");
    assertThat(pages(story.path("copies"))).containsExactly("copy.txt");
  }

  @Test
  void showsWhatChangedInWords() {
    String id = cli.run("stories", "--format", "jsonl").rows().get(0).path("id").asText();
    String shown = cli.run("stories", "--diff", id.substring(0, 8), "--format", "table").out();
    assertThat(shown)
        .contains("--- ")
        .contains("The Fjord Post")
        .contains("[-August-]{+September+}");
    Run two = cli.run("stories", "--format", "jsonl", "--diff", "late.txt", "copy.txt");
    assertThat(two.rows()).hasSize(1);
    assertThat(two.rows().get(0).path("stretches"))
        .anyMatch(
            s ->
                s.path("kind").asText().equals("removed")
                    && s.path("text").asText().equals("September"))
        .anyMatch(
            s ->
                s.path("kind").asText().equals("added")
                    && s.path("text").asText().equals("August"));
  }

  @Test
  void saysWhichStoryIsNotThere() {
    Run run = cli.run("stories", "--diff", "ffffffff");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no story \"ffffffff\"");
  }

  private List<String> pages(JsonNode ids) {
    List<JsonNode> articles = cli.run("articles", "--format", "jsonl").rows();
    return StreamSupport.stream(ids.spliterator(), false)
        .map(
            id ->
                articles.stream()
                    .filter(a -> a.path("id").asText().equals(id.asText()))
                    .map(a -> Path.of(a.path("page").asText()).getFileName().toString())
                    .findFirst()
                    .orElseThrow())
        .toList();
  }
}
