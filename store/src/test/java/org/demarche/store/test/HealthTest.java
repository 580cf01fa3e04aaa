// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.article.Article;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Ledger;
import org.demarche.store.LedgerException;
import org.demarche.store.StatementFilter;
import org.junit.jupiter.api.Test;

class HealthTest extends LedgerTest {
  @Test
  void findsNothingWrongWithALedgerInOrder() {
    read("/a.txt", Samples.TEXT);
    read(Samples.latinPage("/latin.txt"));
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void findsEvidenceThatNoLongerStandsInItsArticle() throws Exception {
    Article article = read("/a.txt", Samples.TEXT);
    Databases.run(file, "UPDATE article SET text = replace(text, 'wants', 'wanted')");
    assertThat(ledger.check())
        .hasSize(2)
        .contains(
            "The words \""
                + Samples.DEMAND
                + "\" of the statement "
                + Samples.demand(article).id()
                + " do not stand in its article to the letter.");
  }

  @Test
  void findsPagesThatAreNotWhatWasRead() throws Exception {
    read("/a.txt", Samples.TEXT);
    read("/b.txt", Samples.TEXT + "\n");
    Databases.run(
        file,
        "UPDATE page SET bytes = x'00' WHERE n = 1",
        "UPDATE page SET hash = 'abc' WHERE n = 2");
    assertThat(ledger.check())
        .hasSize(2)
        .anyMatch(problem -> problem.endsWith(" is damaged."))
        .contains("The page abc is not what was read.");
  }

  @Test
  void findsRowsThatReferToNothing() throws Exception {
    read("/a.txt", Samples.TEXT);
    Databases.run(file, "PRAGMA foreign_keys = OFF", "DELETE FROM party WHERE id = 'sudria'");
    assertThat(ledger.check())
        .contains("A row of statement refers to one of party that is not there.");
  }

  @Test
  void findsListsThatAreOutOfStep() throws Exception {
    read("/a.txt", Samples.TEXT);
    Databases.run(file, "DELETE FROM shown");
    assertThat(ledger.check())
        .containsExactly("The lists do not show what is in view: read a page again.");
  }

  @Test
  void copiesALedgerInUse() {
    read("/a.txt", Samples.TEXT);
    Path copy = folder.resolve("Kopie ä?.db");
    ledger.backup(copy);
    read("/b.txt", Samples.TEXT + "\n");
    try (Ledger other = Ledger.open(copy.toString())) {
      assertThat(other.check()).isEmpty();
      assertThat(other.articles(ArticleFilter.ALL)).hasSize(1);
      assertThat(other.statements(StatementFilter.ALL)).hasSize(2);
    }
    assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void neverCopiesOverAFile() throws IOException {
    Path copy = Files.writeString(folder.resolve("notes.txt"), "notes");
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.backup(copy))
        .withMessage("There is a file %s already; name another for the copy.", copy);
    assertThat(copy).hasContent("notes");
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.backup(folder.resolve("missing/copy.db")))
        .withMessageContaining("no folder");
  }
}
