// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.story.Story;
import org.junit.jupiter.api.Test;

class StoryTest extends LedgerTest {
  @Test
  void keepsStoriesAndTellsToWhichAnArticleBelongs() {
    Article first = read("/a.txt", Samples.TEXT);
    Article copy = read("/b.txt", Samples.TEXT + "\n");
    Article other = read("/c.txt", Samples.TEXT + "\n\nOther.");
    Story pair = story("s1", first, copy);
    Story single =
        new Story("s2", "", List.of(other.id()), List.of(), Optional.empty(), Optional.empty());
    ledger.saveStories(List.of(single, pair));
    assertThat(ledger.stories()).containsExactly(pair, single);
    assertThat(ledger.storyOf(copy.id())).contains(pair);
    assertThat(ledger.article(copy.id()).orElseThrow().story()).contains("s1");
    assertThat(ledger.counts().stories()).isEqualTo(2);
  }

  @Test
  void putsNewStoriesInPlaceOfTheOldOnes() {
    Article article = read("/a.txt", Samples.TEXT);
    ledger.saveStories(List.of(story("s1", article)));
    ledger.saveStories(List.of(story("s2", article)));
    assertThat(ledger.stories()).containsExactly(story("s2", article));
    assertThat(ledger.check()).isEmpty();
  }

  @Test
  void refusesAStoryOfUnknownArticlesAndKeepsTheOldOnes() {
    Article article = read("/a.txt", Samples.TEXT);
    ledger.saveStories(List.of(story("s1", article)));
    Article unknown = Samples.article(Samples.page("/b.txt", "Never read."));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.saveStories(List.of(story("s2", unknown))));
    assertThat(ledger.stories()).containsExactly(story("s1", article));
  }

  @Test
  void leavesOutAStoryWhoseArticlesAreGone() {
    Article article = read("/a.txt", Samples.TEXT);
    ledger.saveStories(List.of(story("s1", article)));
    ledger.savePage(Samples.page("/a.txt", Samples.TEXT), List.of(), "reader 2", Samples.TUESDAY);
    assertThat(ledger.stories()).isEmpty();
    assertThat(ledger.storyOf(article.id())).isEmpty();
  }

  private static Story story(String id, Article... articles) {
    LocalDate day = LocalDate.parse("2024-06-14");
    return new Story(
        id,
        Samples.DEMAND,
        List.of(articles).stream().map(Article::id).toList(),
        List.of("The Coast Herald", "Ärmel"),
        Optional.of(day),
        Optional.of(day.plusDays(1)));
  }
}
