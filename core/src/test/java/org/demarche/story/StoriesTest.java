// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final String FOOTER =
      " Sign up to the morning letter and never miss what matters, from the newsroom to your inbox,"
          + " every working day before eight. Read more from this section, follow us wherever you"
          + " listen, and tell us what you think by writing to the desk that looks after letters.";

  @Test
  void aCopyUnderAnotherTitleIsTheSameStory() {
    String text = text(1, 300);
    List<Story> stories =
        Stories.of(
            List.of(
                article("a", "Herald", "Miners reject the offer", text, "2024-03-01"),
                article("b", "Courier", "No deal in the copper dispute", text, "2024-03-03")));
    assertThat(stories).hasSize(1);
    Story story = stories.get(0);
    assertThat(story.id()).isEqualTo(Hash.id("story", "a"));
    assertThat(story.title()).isEqualTo("Miners reject the offer");
    assertThat(story.articles()).containsExactly("a", "b");
    assertThat(story.outlets()).containsExactly("Courier", "Herald");
    assertThat(story.first()).contains(LocalDate.parse("2024-03-01"));
    assertThat(story.last()).contains(LocalDate.parse("2024-03-03"));
  }

  @Test
  void aHalfAndAQuarterOfItAreTheSameStory() {
    String text = text(1, 400);
    assertThat(
            groups(
                article("a", text), article("b", head(text, 200)), article("c", head(text, 100))))
        .containsExactly("a b c");
  }

  @Test
  void aVersionWithEveryTenthWordChangedIsTheSameStory() {
    String[] words = text(1, 300).split(" ");
    IntStream.range(0, words.length).filter(i -> i % 10 == 0).forEach(i -> words[i] = "other" + i);
    assertThat(groups(article("a", text(1, 300)), article("b", String.join(" ", words))))
        .containsExactly("a b");
  }

  @Test
  void aStoryPrintedAgainYearsLaterIsStillTheSame() {
    String text = text(1, 200);
    assertThat(
            groups(
                article("a", "Herald", "t", text, "2019-01-01"),
                article("b", "Herald", "t", text, "2024-01-01")))
        .containsExactly("a b");
  }

  @Test
  void twoStoriesThatQuoteTheSameSpeechAreTwo() {
    String speech = text(9, 80);
    assertThat(
            groups(
                article("a", text(1, 200) + " " + speech),
                article("b", text(2, 200) + " " + speech)))
        .containsExactly("a", "b");
  }

  @Test
  void whatAnOutletPrintsUnderEverythingJoinsNothing() {
    List<Article> articles =
        IntStream.range(0, 6)
            .mapToObj(
                i -> article("a" + i, "Herald", "Title " + i, text(i, 40) + FOOTER, "2024-01-01"))
            .toList();
    assertThat(Stories.of(articles)).hasSize(6);
  }

  @Test
  void severalVersionsAtOneOutletAreStillOneStory() {
    String text = text(1, 300);
    List<Article> articles =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    article(
                        "a" + i,
                        "Herald",
                        "Live",
                        text + " " + text(50 + i, 60) + FOOTER,
                        "2024-01-01"))
            .toList();
    assertThat(Stories.of(articles)).hasSize(1);
  }

  @Test
  void aTeaserJoinsItsArticleAndNoOther() {
    String text = text(1, 300);
    assertThat(groups(article("a", text), article("b", head(text, 18)), article("c", text(3, 18))))
        .containsExactly("a b", "c");
  }

  @Test
  void twoTeasersWithACommonPhraseAreTwo() {
    String phrase = "the talks on the future of the canal";
    assertThat(
            groups(
                article("a", phrase + " " + text(1, 10)), article("b", phrase + " " + text(2, 10))))
        .containsExactly("a", "b");
  }

  @Test
  void aPageThatHoldsTwoStoriesJoinsTheOneWhoseTitleItBears() {
    String one = text(1, 200);
    String two = text(2, 200);
    List<Story> stories =
        Stories.of(
            List.of(
                article("a", "Herald", "Ferry talks go on", one, "2024-01-01"),
                article("b", "Courier", "Grain price agreed", two, "2024-01-01"),
                article("c", "Gazette", "Ferry talks go on", one + " " + two, "2024-01-02")));
    assertThat(stories.stream().map(s -> String.join(" ", s.articles())))
        .containsExactly("a c", "b");
  }

  @Test
  void aPageThatHoldsTwoStoriesAndBearsTheTitleOfNoneIsOneOfItsOwn() {
    String one = text(1, 200);
    String two = text(2, 200);
    assertThat(groups(article("a", one), article("b", two), article("c", one + " " + two)))
        .containsExactly("a", "b", "c");
    assertThat(
            groups(
                article("a", one),
                article("a2", one + " " + text(5, 10)),
                article("c", two + " " + one),
                article("d", two)))
        .containsExactly("a a2", "c", "d");
  }

  @Test
  void thePagesOfOneArticleAreOneStory() {
    String one = text(1, 200);
    String two = text(2, 200);
    assertThat(
            Stories.of(
                List.of(
                    article("a", "Herald", "The long read", one, "2024-01-01"),
                    article("b", "Courier", "The long read", two, "2024-01-01"),
                    article("c", "Gazette", "In one page", one + " " + two, "2024-01-01"))))
        .hasSize(1);
  }

  @Test
  void theTitleIsThatOfTheEarliestWholeArticle() {
    String text = text(1, 300);
    List<Story> stories =
        Stories.of(
            List.of(
                article("a", "Copyist", "Copied", text, "2024-03-05"),
                article("b", "Teaser", "Out first, but in short", head(text, 60), "2024-03-01"),
                article("c", "Herald", "Miners reject the offer", text, "2024-03-02")));
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).title()).isEqualTo("Miners reject the offer");
    assertThat(stories.get(0).articles()).containsExactly("c", "a", "b");
    assertThat(stories.get(0).id()).isEqualTo(Hash.id("story", "a"));
  }

  @Test
  void anAgencysOwnArticleIsTheOriginalWhereACopyCreditsIt() {
    String text = text(1, 300);
    List<Member> members =
        List.of(
            member("a", "Morning Post", Optional.of("Meridian Wire"), "2024-03-01", text),
            member("b", "Meridian Wire", Optional.empty(), "2024-03-02", text));
    List<Story> stories = Stories.of(members, List.of(new Copy("a", "b", Likeness.Kind.COPY)));
    assertThat(stories.get(0).title()).isEqualTo("Title of b");
  }

  private static Member member(
      String id, String outlet, Optional<String> origin, String day, String text) {
    return new Member(
        id,
        "page " + id,
        1,
        "Title of " + id,
        Optional.of(outlet),
        Optional.of(DateSpan.day(LocalDate.parse(day), "test")),
        origin,
        text.length(),
        false);
  }

  @Test
  void aDigestDoesNotJoinTheStoriesThatItLists() {
    String one = text(1, 60);
    String two = text(2, 60);
    assertThat(
            groups(
                article("a", one),
                article("b", two),
                article("c", one + " " + two + " " + text(3, 60) + " " + text(4, 60))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void articlesWithATitleAloneDoNotFail() {
    assertThat(groups(article("a", ""), article("b", ""))).hasSize(2);
    assertThat(Stories.of(List.of())).isEmpty();
  }

  @Test
  void storiesStandInPageOrderWhateverTheOrderOfTheInput() {
    List<Article> articles = new ArrayList<>(corpus(60));
    List<Story> stories = Stories.of(articles);
    assertThat(stories.stream().flatMap(s -> s.articles().stream()))
        .containsExactlyInAnyOrderElementsOf(articles.stream().map(Article::id).toList());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(articles, new Random(seed));
      assertThat(Stories.of(articles)).isEqualTo(stories);
    }
  }

  @Test
  void tenThousandArticlesTakeSeconds() {
    List<Article> articles = corpus(10_000);
    List<Story> stories =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Stories.of(articles));
    assertThat(stories).hasSize(7_500);
  }

  /** Every fourth article is a shortened copy of the one before it. */
  private static List<Article> corpus(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                article(
                    "id%05d".formatted(i),
                    "Outlet " + i % 40,
                    "Title " + text(i, 3),
                    (i % 4 == 3 ? head(text(i - 1, 400), 200) : text(i, 400)) + FOOTER,
                    "2024-01-01"))
        .toList();
  }

  private static List<String> groups(Article... articles) {
    return Stories.of(List.of(articles)).stream().map(s -> String.join(" ", s.articles())).toList();
  }

  private static String head(String text, int words) {
    return String.join(" ", List.of(text.split(" ")).subList(0, words));
  }

  /** Words as skewed as those of a language: few very often, many seldom. */
  private static String text(int seed, int words) {
    Random random = new Random(seed * 7919L);
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + (int) Math.pow(30_000, random.nextDouble()))
        .collect(Collectors.joining(" "));
  }

  private static Article article(String id, String text) {
    return article(id, "Herald of " + id, "Title of " + id, text, "2024-01-01");
  }

  private static Article article(String id, String outlet, String title, String text, String day) {
    return new Article(
        id,
        "hash",
        "page " + id,
        1,
        title,
        Optional.of(outlet),
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.of(DateSpan.day(LocalDate.parse(day), "test")),
        Optional.empty(),
        text,
        Optional.empty(),
        false,
        List.of());
  }
}
