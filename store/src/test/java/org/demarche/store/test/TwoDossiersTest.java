// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.statement.Act;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers in one ledger share articles and not statements. */
class TwoDossiersTest {
  @TempDir Path folder;
  private Article article;

  @BeforeEach
  void read() {
    try (Ledger ledger = open("")) {
      Page page = Samples.page("/news/quota.txt", Samples.TEXT);
      article = Samples.article(page);
      ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    }
  }

  private Ledger open(String dossier) {
    return Ledger.open(folder.resolve("ledger.db").toString(), Clock.systemUTC(), dossier);
  }

  private void save(String dossier, Statement... statements) {
    try (Ledger ledger = open(dossier)) {
      ledger.saveStatements(article.id(), List.of(statements), Samples.RULES);
    }
  }

  private List<Act> acts(String dossier) {
    try (Ledger ledger = open(dossier)) {
      assertThat(ledger.articles(org.demarche.store.ArticleFilter.ALL)).hasSize(1);
      assertThat(ledger.check()).isEmpty();
      List<Act> acts =
          ledger.statements(StatementFilter.ALL).stream().map(r -> r.statement().act()).toList();
      assertThat(ledger.counts().statements()).isEqualTo(acts.size());
      return acts;
    }
  }

  @Test
  void eachShowsItsOwnStatements() {
    save("fish", Samples.demand(article));
    save("ports", Samples.refusal(article), Samples.demand(article));
    save("", Samples.refusal(article));
    assertThat(acts("fish")).containsExactly(Act.DEMAND);
    assertThat(acts("ports")).containsExactly(Act.DEMAND, Act.REFUSE);
    assertThat(acts("")).containsExactly(Act.REFUSE);
    save("fish");
    assertThat(acts("fish")).isEmpty();
    assertThat(acts("ports")).hasSize(2);
  }

  @Test
  void eachIsAnalysedOnItsOwn() {
    save("fish", Samples.demand(article));
    try (Ledger ledger = open("ports")) {
      assertThat(ledger.toAnalyse(Samples.RULES, List.of())).containsExactly(article.id());
    }
    try (Ledger ledger = open("fish")) {
      assertThat(ledger.toAnalyse(Samples.RULES, List.of())).isEmpty();
      assertThat(ledger.toAnalyse("rules 2", List.of())).hasSize(1);
    }
  }

  @Test
  void aDossierThatNobodyReadWithShowsWhatWasMadeWithoutOne() {
    save("", Samples.refusal(article));
    assertThat(acts("fish")).containsExactly(Act.REFUSE);
  }

  @Test
  void withoutADossierTheOnlyOneIsShown() {
    save("fish", Samples.demand(article));
    assertThat(acts("")).containsExactly(Act.DEMAND);
    save("ports", Samples.refusal(article));
    assertThat(acts("")).isEmpty();
  }

  @Test
  void aDecisionHoldsInItsDossier() {
    save("fish", Samples.demand(article));
    save("ports", Samples.demand(article));
    try (Ledger ledger = open("fish")) {
      ledger.reviews().decide(Samples.demand(article).id(), Verdict.REJECTED, "", "ana");
    }
    assertThat(acts("fish")).isEmpty();
    assertThat(acts("ports")).containsExactly(Act.DEMAND);
  }
}
