// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.store.ArticleField;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Correction;
import org.demarche.store.SourceStatus;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class CorrectionTest extends LedgerTest {
  private static final String SOURCE = "/news/herald.txt";

  @Test
  void showsWhatWasSetByHand() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.setField(article.id(), ArticleField.OUTLET, "The Fjord Post");
    ledger.setField(article.id(), ArticleField.VIA, "");
    ledger.setField(article.id(), ArticleField.BYLINE, "Jon Berg");
    ledger.setField(article.id(), ArticleField.PUBLISHED, "2024-06-01/2024-06-10");
    Article shown = shown(article).article();
    assertThat(shown.outlet()).contains("The Fjord Post");
    assertThat(shown.via()).isEmpty();
    assertThat(shown.byline()).contains("Jon Berg");
    assertThat(shown.published())
        .contains(
            new DateSpan(
                LocalDate.parse("2024-06-01"), LocalDate.parse("2024-06-10"), "set by hand"));
    assertThat(ledger.statements(StatementFilter.builder().outlet("The Fjord Post").build()))
        .hasSize(2);
    assertThat(ledger.statements(StatementFilter.builder().outlet("The Coast Herald").build()))
        .isEmpty();
  }

  @Test
  void keepsTheTitleAsReadForTheEvidenceAndShowsTheOneSetByHandBesideIt() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.saveStatements(article.id(), List.of(Samples.headline(article)), Samples.RULES);
    ledger.setField(article.id(), ArticleField.TITLE, "Quota: Norland insists");
    StatementRow row = ledger.statements(StatementFilter.ALL).get(0);
    assertThat(row.title()).isEqualTo("Quota: Norland insists");
    assertThat(row.article().title()).isEqualTo(Samples.DEMAND);
    assertThat(row.statement().evidence().standsIn(row.article())).isTrue();
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void survivesARead() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.setField(article.id(), ArticleField.OUTLET, "The Fjord Post");
    Page page = Samples.page(SOURCE, Samples.TEXT);
    ledger.savePage(page, List.of(article), "reader 2", Samples.TUESDAY);
    assertThat(shown(article).article().outlet()).contains("The Fjord Post");
  }

  @Test
  void survivesAReadThatLosesTheArticleForAWhile() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.setField(article.id(), ArticleField.OUTLET, "The Fjord Post");
    Page page = Samples.page(SOURCE, Samples.TEXT);
    ledger.savePage(page, List.of(), "reader 2", Samples.TUESDAY);
    ledger.savePage(page, List.of(article), "reader 3", Samples.TUESDAY);
    assertThat(shown(article).article().outlet()).contains("The Fjord Post");
  }

  @Test
  void asksForNewStatementsWhenADateIsSetByHandAndNotWhenAnOutletIs() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.setField(article.id(), ArticleField.OUTLET, "The Fjord Post");
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).isEmpty();
    ledger.setField(article.id(), ArticleField.PUBLISHED, "2024-06-20");
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).containsExactly(article.id());
    ledger.unset(article.id(), ArticleField.PUBLISHED);
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).isEmpty();
  }

  @Test
  void goesBackToWhatWasRead() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.setField(article.id(), ArticleField.PUBLISHED, "");
    assertThat(shown(article).article().published()).isEmpty();
    assertThat(ledger.unset(article.id(), ArticleField.PUBLISHED)).isTrue();
    assertThat(shown(article).article()).isEqualTo(article);
    assertThat(ledger.unset(article.id(), ArticleField.PUBLISHED)).isFalse();
  }

  @Test
  void undoesOneCorrectionSoThatTheOneBeforeHolds() {
    Article article = read(SOURCE, Samples.TEXT);
    long first = ledger.setField(article.id(), ArticleField.OUTLET, "First");
    long second = ledger.setField(article.id(), ArticleField.OUTLET, "Second");
    assertThat(ledger.undo(second)).isTrue();
    assertThat(shown(article).article().outlet()).contains("First");
    assertThat(ledger.undo(second)).isFalse();
    assertThat(ledger.undo(first)).isTrue();
    assertThat(shown(article).article()).isEqualTo(article);
  }

  @Test
  void tellsWhatWasSetWhenAndWhatStoodThereBefore() {
    Article article = read(SOURCE, Samples.TEXT);
    long set = ledger.setField(article.id(), ArticleField.PUBLISHED, "2024-06-01/2024-06-10");
    ledger.unset(article.id(), ArticleField.PUBLISHED);
    ledger.removePage(SOURCE);
    ledger.undo(set);
    assertThat(ledger.corrections())
        .containsExactly(
            correction(
                1,
                article.id(),
                "published",
                Optional.of("2024-06-14"),
                Optional.of("2024-06-01/2024-06-10"),
                true),
            correction(
                2,
                article.id(),
                "published",
                Optional.of("2024-06-01/2024-06-10"),
                Optional.empty(),
                false),
            correction(3, SOURCE, "page", Optional.of("in view"), Optional.of("removed"), false));
  }

  @Test
  void isOneRowHoweverOftenTheSameIsSet() {
    Article article = read(SOURCE, Samples.TEXT);
    long first = ledger.setField(article.id(), ArticleField.OUTLET, "The Fjord Post");
    assertThat(ledger.setField(article.id(), ArticleField.OUTLET, " The Fjord Post "))
        .isEqualTo(first);
    assertThat(ledger.corrections()).hasSize(1);
  }

  @Test
  void takesAPageOutAndPutsItBack() {
    Article article = read(SOURCE, Samples.TEXT);
    read("/news/post.txt", Samples.TEXT + "\n\nMore.");
    assertThat(ledger.removePage(SOURCE)).isTrue();
    assertThat(ledger.removePage(SOURCE)).isFalse();
    assertThat(ledger.article(article.id())).isEmpty();
    assertThat(statements()).hasSize(2).noneMatch(s -> s.articleId().equals(article.id()));
    assertThat(ledger.counts().removed()).isEqualTo(1);
    assertThat(ledger.sourceState(SOURCE).orElseThrow().status()).isEqualTo(SourceStatus.REMOVED);
    assertThat(ledger.restorePage(SOURCE)).isTrue();
    assertThat(shown(article).article()).isEqualTo(article);
    assertThat(statements()).hasSize(4);
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void keepsAPageOutThroughLaterReads() {
    read(SOURCE, Samples.TEXT);
    ledger.removePage(SOURCE);
    Article changed = read(SOURCE, Samples.TEXT + "\n\nMore.");
    assertThat(ledger.articles(ArticleFilter.ALL)).isEmpty();
    ledger.restorePage(SOURCE);
    assertThat(shown(changed).article()).isEqualTo(changed);
    assertThat(statements()).hasSize(2);
  }

  @Test
  void appliesACorrectionMadeWhileThePageIsOut() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.removePage(SOURCE);
    ledger.setField(article.id(), ArticleField.PUBLISHED, "2024-06-20");
    ledger.restorePage(SOURCE);
    assertThat(shown(article).article().published().orElseThrow().iso()).isEqualTo("2024-06-20");
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).containsExactly(article.id());
  }

  @Test
  void refusesWhatIsNoDateNoArticleAndNoSource() {
    Article article = read(SOURCE, Samples.TEXT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.setField(article.id(), ArticleField.PUBLISHED, "14 June"))
        .withMessage("\"14 June\" is no date: write 2024-06-14, or 2024-06-01/2024-06-30");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ledger.setField(article.id(), ArticleField.PUBLISHED, "2024-06-14/2024-06-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.setField("0000", ArticleField.OUTLET, "x"))
        .withMessage("the ledger has no article 0000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.removePage("/nowhere.txt"))
        .withMessage("the ledger has no page from /nowhere.txt");
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.undo(99));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleField.of("text"))
        .withMessageContaining("cannot be set by hand");
    assertThat(ledger.corrections()).isEmpty();
  }

  private ArticleRow shown(Article article) {
    return ledger.article(article.id()).orElseThrow();
  }

  private static Correction correction(
      long id,
      String target,
      String field,
      Optional<String> before,
      Optional<String> after,
      boolean undone) {
    return new Correction(
        id,
        Samples.MONDAY,
        target,
        field,
        before,
        after,
        undone ? Optional.of(Samples.MONDAY) : Optional.empty());
  }
}
