// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  @TempDir Path folder;

  @Test
  void tellsWhatItKnowsOfAFileByItsBareName() throws Exception {
    Manifest manifest =
        manifest(
            "file,outlet,captured,title\n"
                + "one.txt,\"Kestrel, Evening\",2024-06-14,\"He said \"\"no\"\"\"\n");
    PageFacts facts = manifest.factsOf(folder.resolve("deep/one.txt"));
    assertThat(facts.outlet()).contains("Kestrel, Evening");
    assertThat(facts.title()).contains("He said \"no\"");
    assertThat(facts.captured().orElseThrow().isDay()).isTrue();
    assertThat(facts.captured().orElseThrow().basis()).isEqualTo("manifest");
    assertThat(facts.url()).isEmpty();
    assertThat(manifest.warnings()).isEmpty();
  }

  @Test
  void prefersThePathToTheName() throws Exception {
    Manifest manifest = manifest("file,outlet\na/one.txt,Alder\none.txt,Kestrel\n");
    assertThat(manifest.factsOf(folder.resolve("a/one.txt")).outlet()).contains("Alder");
    assertThat(manifest.factsOf(folder.resolve("b/../a/one.txt")).outlet()).contains("Alder");
    assertThat(manifest.factsOf(folder.resolve("b/one.txt")).outlet()).contains("Kestrel");
    assertThat(manifest.factsOf(folder.resolve("two.txt"))).isEqualTo(PageFacts.NONE);
  }

  @Test
  void takesDaysMonthsYearsAndIntervals() {
    assertThat(IsoDates.parse("2024-02", "x").orElseThrow().iso())
        .isEqualTo("2024-02-01/2024-02-29");
    assertThat(IsoDates.parse("2024", "x").orElseThrow().iso()).isEqualTo("2024-01-01/2024-12-31");
    assertThat(IsoDates.parse("2024-06-14T23:10:00Z", "x").orElseThrow().from())
        .isEqualTo(LocalDate.of(2024, 6, 14));
    assertThat(IsoDates.parse("2024-06-01/2024-06", "x").orElseThrow().iso())
        .isEqualTo("2024-06-01/2024-06-30");
    assertThat(IsoDates.parse("2024-06-31", "x")).isEmpty();
    assertThat(IsoDates.parse("2024-07/2024-06", "x")).isEmpty();
    assertThat(IsoDates.parse("14.6.2024", "x")).isEmpty();
  }

  @Test
  void leavesOutABadDateAndKeepsTheRest() throws Exception {
    Manifest manifest = manifest("file,outlet,captured\none.txt,Alder,14 June\n");
    assertThat(manifest.factsOf(Path.of("one.txt")).outlet()).contains("Alder");
    assertThat(manifest.factsOf(Path.of("one.txt")).captured()).isEmpty();
    assertThat(manifest.warnings()).hasSize(1);
    assertThat(manifest.warnings().get(0)).contains("line 2").contains("captured \"14 June\"");
  }

  @Test
  void namesAnUnknownColumn() throws Exception {
    Manifest manifest = manifest("\uFEFFfile,captued\none.txt,2024-06-14\n");
    assertThat(manifest.warnings().get(0)).contains("unknown column captued");
  }

  @Test
  void needsAColumnForTheFile() {
    assertThatThrownBy(() -> manifest("outlet,title\nA,B\n"))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("no column file");
    assertThatThrownBy(() -> Manifest.read(folder.resolve("none.csv")))
        .hasMessageContaining("does not exist");
  }

  private Manifest manifest(String csv) throws IOException, ManifestException {
    Path file = folder.resolve("manifest.csv");
    Files.writeString(file, csv);
    return Manifest.read(file);
  }
}
