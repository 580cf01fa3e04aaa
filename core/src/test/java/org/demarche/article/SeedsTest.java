// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.page.Manifest;
import org.demarche.page.Page;
import org.demarche.page.PageDecoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five pages that stand beside the checkout, where they do; nothing of them is copied here. */
class SeedsTest {
  private static final Path SEEDS = seeds();

  private static Path seeds() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null
        && !Files.exists(folder.resolve("ARCHITECTURE.md"))
        && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
    }
    return folder == null ? Path.of("none") : folder.resolve("../shared/seeds").normalize();
  }

  @BeforeAll
  static void seedsAreThere() {
    assumeTrue(Files.isDirectory(SEEDS), "no pages at " + SEEDS);
  }

  @ParameterizedTest
  @CsvSource({
    "000_18b3f5a1edd2c5fc.txt, 4, , USA Today, USA Today, The Hill, Daily8",
    "001_1f72747faca9bc23.txt, 4, , Epoch Times, Engadget, The Hill, Daily8",
    "002_36cbbe6c1411a271.txt, 4, , Yahoo, The Hill, , Daily8",
    "003_e9f214f5a19209d6.txt, 1, Daily Mirror, , , , inkl",
    "004_88cae6bba91934f7.txt, 1, , , , ,",
  })
  void holdTheArticlesThatAReaderFinds(
      String file, int count, String first, String second, String third, String fourth, String via)
      throws Exception {
    Path path = SEEDS.resolve(file);
    Manifest manifest = Manifest.read(SEEDS.resolve("manifest.csv"));
    Page page = new PageDecoder().decode(file, Files.readAllBytes(path), manifest.factsOf(path));
    List<Article> articles = Pages.read(page).articles();
    assertThat(articles).hasSize(count);
    String[] outlets = {first, second, third, fourth};
    for (int i = 0; i < count; i++) {
      assertThat(articles.get(i).outlet().orElse(null)).isEqualTo(outlets[i]);
      assertThat(articles.get(i).via().orElse(null)).isEqualTo(via);
      assertThat(articles.get(i).title()).isNotBlank();
      assertThat(articles.get(i).text()).doesNotContain("Advertisement", "Crossword", "Caption");
    }
  }
}
