// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.SourceRow;
import org.demarche.store.SourceState;
import org.demarche.store.SourceStatus;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class ReadingTest extends LedgerTest {
  private static final String SOURCE = "/news/herald.txt";

  @Test
  void tellsNothingOfASourceThatWasNeverTried() {
    assertThat(ledger.sourceState(SOURCE)).isEmpty();
    assertThat(ledger.sources()).isEmpty();
  }

  @Test
  void tellsWhatWasStoredLast() {
    Page page = Samples.page(SOURCE, Samples.TEXT, facts());
    read(page);
    assertThat(ledger.sourceState(SOURCE))
        .contains(
            new SourceState(
                SOURCE,
                SourceStatus.READ,
                "",
                Samples.MONDAY,
                Optional.of(page.hash()),
                facts(),
                Optional.of(Samples.READER),
                Optional.of(Samples.RULES)));
  }

  @Test
  void givesThePageBackToTheBit() {
    Page page = Samples.page(SOURCE, Samples.TEXT, facts());
    Page latin = Samples.latinPage("/news/latin.txt");
    read(page);
    read(latin);
    assertThat(ledger.page(SOURCE)).contains(page);
    assertThat(ledger.page("/news/latin.txt")).contains(latin);
    assertThat(ledger.page("/news/latin.txt").orElseThrow().text()).isEqualTo(latin.text());
  }

  @Test
  void changesNothingWhenReadAgain() {
    read(SOURCE, Samples.TEXT);
    List<ArticleRow> articles = ledger.articles(ArticleFilter.ALL);
    var statements = statements();
    read(SOURCE, Samples.TEXT);
    assertThat(ledger.articles(ArticleFilter.ALL)).isEqualTo(articles);
    assertThat(statements()).isEqualTo(statements).hasSize(2);
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void keepsTheStatementsOfAnArticleThatANewReaderLeavesAsItIs() {
    Page page = Samples.page(SOURCE, Samples.TEXT);
    Article article = read(page);
    ledger.savePage(page, List.of(article), "reader 2", Samples.TUESDAY);
    assertThat(statements()).hasSize(2);
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).isEmpty();
  }

  @Test
  void dropsTheStatementsOfAnArticleWhoseTextANewReaderCutsOtherwise() {
    Page page = Samples.page(SOURCE, Samples.TEXT);
    Article article = read(page);
    Page shorter = Samples.page(SOURCE, Samples.DEMAND);
    Article other =
        new Article(
            article.id(),
            article.pageHash(),
            article.page(),
            1,
            article.title(),
            article.outlet(),
            article.via(),
            article.byline(),
            "en",
            article.published(),
            article.captured(),
            shorter.text(),
            article.place(),
            true,
            List.of(Samples.signIn()));
    ledger.savePage(page, List.of(other), "reader 2", Samples.TUESDAY);
    assertThat(statements()).isEmpty();
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).containsExactly(article.id());
    assertThat(ledger.cuts(article.id())).containsExactly(Samples.signIn());
  }

  @Test
  void forgetsAnArticleThatANewReaderNoLongerFinds() {
    Page page = Samples.page(SOURCE, Samples.TEXT);
    read(page);
    ledger.savePage(page, List.of(), "reader 2", Samples.TUESDAY);
    assertThat(ledger.articles(ArticleFilter.ALL)).isEmpty();
    assertThat(statements()).isEmpty();
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void showsAChangedFileInPlaceOfWhatItHeldBefore() {
    read(SOURCE, Samples.TEXT);
    Article changed = read(SOURCE, Samples.TEXT + "\n\nCorrected on Tuesday.");
    assertThat(ledger.articles(ArticleFilter.ALL))
        .extracting(ArticleRow::article)
        .containsExactly(changed);
    assertThat(statements()).allMatch(statement -> statement.articleId().equals(changed.id()));
    assertThat(ledger.counts().statements()).isEqualTo(2);
  }

  @Test
  void knowsTheStatementsAgainWhenAFileGoesBackToWhatItWas() {
    Article first = read(SOURCE, Samples.TEXT);
    Page page = Samples.page(SOURCE, Samples.TEXT);
    read(SOURCE, Samples.TEXT + "\n\nCorrected on Tuesday.");
    ledger.savePage(page, List.of(first), Samples.READER, Samples.TUESDAY);
    assertThat(statements()).hasSize(2).allMatch(s -> s.articleId().equals(first.id()));
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).isEmpty();
  }

  @Test
  void showsTheSameBytesAtTwoPlacesOnceUnderTheFirst() {
    Article first = read("/b/first.txt", Samples.TEXT);
    read("/a/second.txt", Samples.TEXT);
    assertThat(ledger.articles(ArticleFilter.ALL))
        .extracting(row -> row.article().page())
        .containsExactly("/b/first.txt");
    assertThat(statements()).hasSize(2);
    assertThat(ledger.sources())
        .extracting(SourceRow::source, SourceRow::sameAs, SourceRow::articles)
        .containsExactly(
            tuple("/a/second.txt", Optional.of("/b/first.txt"), 0),
            tuple("/b/first.txt", Optional.empty(), 1));
    assertThat(ledger.article(first.id()).orElseThrow().article()).isEqualTo(first);
  }

  @Test
  void showsTheSecondPlaceWhenTheFirstIsTakenOutAndAsksForItToBeReadAgain() {
    read("/b/first.txt", Samples.TEXT);
    read("/a/second.txt", Samples.TEXT);
    ledger.removePage("/b/first.txt");
    assertThat(ledger.articles(ArticleFilter.ALL))
        .extracting(row -> row.article().page())
        .containsExactly("/a/second.txt");
    assertThat(ledger.sourceState("/a/second.txt").orElseThrow().readerVersion()).isEmpty();
    read("/a/second.txt", Samples.TEXT);
    assertThat(ledger.sourceState("/a/second.txt").orElseThrow().readerVersion())
        .contains(Samples.READER);
    assertThat(statements()).hasSize(2);
  }

  @Test
  void notesAFailureAndKeepsWhatWasReadBefore() {
    read(SOURCE, Samples.TEXT);
    ledger.recordFailure(SOURCE, "The file is empty.", Samples.TUESDAY);
    SourceState state = ledger.sourceState(SOURCE).orElseThrow();
    assertThat(state.status()).isEqualTo(SourceStatus.READ);
    assertThat(state.isFailing()).isTrue();
    assertThat(state.message()).isEqualTo("The file is empty.");
    assertThat(state.when()).isEqualTo(Samples.TUESDAY);
    assertThat(ledger.articles(ArticleFilter.ALL)).hasSize(1);
    assertThat(ledger.counts().failed()).isEqualTo(1);
  }

  @Test
  void knowsAFailureOfASourceThatNeverGaveAPage() {
    ledger.recordFailure(SOURCE, "It is a binary file.", Samples.MONDAY);
    SourceState state = ledger.sourceState(SOURCE).orElseThrow();
    assertThat(state.status()).isEqualTo(SourceStatus.FAILED);
    assertThat(state.pageHash()).isEmpty();
    assertThat(state.facts()).isEqualTo(PageFacts.NONE);
    assertThat(ledger.page(SOURCE)).isEmpty();
  }

  @Test
  void tellsWhichLanguagesWereNotAnalysed() {
    read(SOURCE, Samples.TEXT);
    Page page = Samples.page("/news/russian.txt", "Нота протеста");
    ledger.savePage(page, List.of(Samples.russian(page)), Samples.READER, Samples.MONDAY);
    assertThat(ledger.sources())
        .extracting(SourceRow::source, SourceRow::statements, SourceRow::notAnalysed)
        .containsExactly(
            tuple(SOURCE, 2, Map.of()), tuple("/news/russian.txt", 0, Map.of("ru", 1)));
    assertThat(ledger.toAnalyse(Samples.RULES, List.of("en"))).isEmpty();
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).hasSize(1);
  }

  @Test
  void goesOnWhereAKilledRunStopped() {
    Page page = Samples.page(SOURCE, Samples.TEXT);
    Article article = Samples.article(page);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    assertThat(ledger.sourceState(SOURCE).orElseThrow().statementVersion()).isEmpty();
    assertThat(ledger.toAnalyse(Samples.RULES, List.of("en"))).containsExactly(article.id());
    analyse(article);
    assertThat(ledger.toAnalyse(Samples.RULES, List.of("en"))).isEmpty();
    assertThat(ledger.toAnalyse("rules 2", List.of("en"))).containsExactly(article.id());
    assertThat(ledger.toAnalyse("/other.txt", "rules 2", List.of("en"))).isEmpty();
  }

  @Test
  void asksForNewStatementsWhenACorrectedManifestMovesTheDate() {
    Page page = Samples.page(SOURCE, Samples.TEXT);
    Article article = read(page);
    ledger.savePage(
        page, List.of(Samples.article(page, "2024-06-15")), Samples.READER, Samples.TUESDAY);
    assertThat(statements()).hasSize(2);
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).containsExactly(article.id());
    assertThat(ledger.sourceState(SOURCE).orElseThrow().statementVersion()).isEmpty();
  }

  @Test
  void changesAllTogetherOrNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ledger.together(
                    () -> {
                      read(SOURCE, Samples.TEXT);
                      throw new IllegalArgumentException("stop");
                    }));
    assertThat(ledger.sources()).isEmpty();
    ledger.together(() -> read(SOURCE, Samples.TEXT));
    assertThat(statements()).hasSize(2);
  }

  @Test
  void refusesAnArticleOfAnotherPage() {
    Page page = Samples.page(SOURCE, Samples.TEXT);
    Article other = Samples.article(Samples.page(SOURCE, "Other words."));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.savePage(page, List.of(other), Samples.READER, Samples.MONDAY))
        .withMessageContaining("another page");
  }

  @Test
  void refusesHalfACharacterSinceItCannotBeKeptToTheLetter() {
    Page page = Samples.page(SOURCE, Samples.TEXT + "\uD83D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(page))
        .withMessageContaining("half a character at");
    assertThat(ledger.sources()).isEmpty();
  }

  private static PageFacts facts() {
    DateSpan june =
        new DateSpan(LocalDate.parse("2024-06-01"), LocalDate.parse("2024-06-30"), "manifest");
    return new PageFacts(
        Optional.of("https://herald.example/fish?id=1&x=ü"),
        Optional.of("The Coast Herald"),
        Optional.of("Newsreel"),
        Optional.of(june),
        Optional.of(DateSpan.day(LocalDate.parse("2024-07-02"), "option")),
        Optional.of("Fish"));
  }
}
