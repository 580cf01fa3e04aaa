// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.SourceRow;
import org.demarche.story.Story;
import org.junit.jupiter.api.Test;

class EarlierVersionsTest extends LedgerTest {
  private static final String SOURCE = "/news/herald.txt";
  private static final String MORE =
      Samples.TEXT
          + "\n\nThe fleets of both countries have lain in port since the spring, and the canneries"
          + " on the coast have sent most of their workers home until the boats go out again.";
  private static final String CORRECTED = MORE.replace("the spring", "early summer");
  private static final ArticleFilter ALL = ArticleFilter.builder().withEarlier().build();

  @Test
  void areListedOnRequestAndCountNowhere() {
    Article before = read(SOURCE, MORE);
    Article now = read(SOURCE, CORRECTED);
    assertThat(ids(ArticleFilter.ALL)).containsExactly(now.id());
    assertThat(ids(ALL)).containsExactly(before.id(), now.id());
    assertThat(ledger.articles(ALL))
        .extracting(ArticleRow::superseded)
        .containsExactly(Optional.of(Samples.MONDAY), Optional.empty());
    assertThat(ledger.articles(ALL).get(0).article()).isEqualTo(before);
    assertThat(statements()).hasSize(2).allMatch(s -> s.articleId().equals(now.id()));
    assertThat(ledger.counts().articles()).isEqualTo(1);
    assertThat(ledger.earlierVersions()).isEqualTo(1);
    assertThat(ledger.sources()).extracting(SourceRow::earlier).containsExactly(1);
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void belongToTheStoryOfWhatTookTheirPlace() {
    Article before = read(SOURCE, MORE);
    Article now = read(SOURCE, CORRECTED);
    ledger.updateStories("stories 1");
    assertThat(ledger.stories()).hasSize(1);
    assertThat(ledger.stories().get(0).articles()).containsExactlyInAnyOrder(before.id(), now.id());
  }

  @Test
  void tellNoStoryOfTheirOwn() {
    read(SOURCE, MORE);
    ledger.updateStories("stories 1");
    Page other = Samples.page(SOURCE, "Another page altogether, on the price of sugar.");
    Article now = Samples.article(other);
    ledger.savePage(other, List.of(now), Samples.READER, Samples.TUESDAY);
    ledger.updateStories("stories 1");
    assertThat(ledger.stories()).extracting(Story::articles).containsExactly(List.of(now.id()));
    assertThat(ids(ALL)).hasSize(2);
  }

  @Test
  void belongToNoStoryThatTheirSourceHasLeft() {
    read(SOURCE, MORE);
    Article copy = read("/news/copy.txt", MORE + " So it goes.");
    Page other = Samples.page(SOURCE, "Another page altogether, on the price of sugar.");
    ledger.savePage(other, List.of(Samples.article(other)), Samples.READER, Samples.TUESDAY);
    ledger.updateStories("stories 1");
    assertThat(ledger.stories())
        .extracting(Story::articles)
        .containsExactlyInAnyOrder(List.of(copy.id()), List.of(Samples.article(other).id()));
  }

  @Test
  void areNoneWhereOnlyTheBytesChanged() {
    Article before = read(SOURCE, MORE);
    Page page = Samples.page(SOURCE, MORE + "\n");
    Article same = Samples.article(Samples.page(SOURCE, MORE));
    Article now =
        new Article(
            Article.idOf(page.hash(), 0),
            page.hash(),
            SOURCE,
            1,
            same.title(),
            same.outlet(),
            same.via(),
            same.byline(),
            "en",
            same.published(),
            same.captured(),
            same.text(),
            same.place(),
            false,
            List.of());
    ledger.savePage(page, List.of(now), Samples.READER, Samples.TUESDAY);
    assertThat(ids(ALL)).containsExactly(now.id()).doesNotContain(before.id());
  }

  @Test
  void areSeenAgainWhereTheSourceGoesBackToThem() {
    Article first = read(SOURCE, MORE);
    Article second = read(SOURCE, CORRECTED);
    read(SOURCE, MORE);
    assertThat(ids(ArticleFilter.ALL)).containsExactly(first.id());
    assertThat(ids(ALL)).containsExactlyInAnyOrder(second.id(), first.id());
    assertThat(statements()).hasSize(2);
  }

  @Test
  void goOutAndComeBackWithTheirSource() {
    read(SOURCE, MORE);
    read(SOURCE, CORRECTED);
    ledger.updateStories("stories 1");
    ledger.removePage(SOURCE);
    ledger.updateStories("stories 1");
    assertThat(ids(ALL)).isEmpty();
    assertThat(ledger.stories()).isEmpty();
    ledger.restorePage(SOURCE);
    ledger.updateStories("stories 1");
    assertThat(ids(ALL)).hasSize(2);
    assertThat(ledger.stories().get(0).articles()).hasSize(2);
  }

  @Test
  void areThoseInViewWhereAnotherSourceHoldsThemStill() {
    Article first = read(SOURCE, MORE);
    read("/news/copy.txt", MORE);
    Article changed = read(SOURCE, CORRECTED);
    assertThat(ids(ArticleFilter.ALL)).containsExactlyInAnyOrder(first.id(), changed.id());
    assertThat(ids(ALL)).containsExactlyInAnyOrder(first.id(), changed.id());
    assertThat(ledger.articles(ALL)).allMatch(row -> row.superseded().isEmpty());
  }

  private List<String> ids(ArticleFilter filter) {
    return ledger.articles(filter).stream().map(row -> row.article().id()).toList();
  }
}
