// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.page.PageFacts;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final String FIRST =
      "The port of Lindow will stay shut until the crews are paid, the harbour union said on Monday.";
  private static final String SECOND =
      "Its members turned down an offer of four percent and want seven, backdated to the spring.";
  private static final String THIRD = "The owners said that they would not talk under threat.";

  @Test
  void cutsFurnitureAroundAndWithinTheStory() {
    Article article =
        Pages.only(
            String.join(
                "\n",
                "Skip to content",
                "Sign in",
                "World",
                "Union keeps the port of Lindow shut",
                "By Ada Lund",
                "14 June 2024",
                "Share",
                FIRST,
                "Advertisement",
                SECOND,
                "Crews wait at the gate on Sunday (AP)",
                THIRD,
                "Related Stories",
                "Grain prices fall again",
                "© 2024 Lindow Courier"));
    assertThat(article.title()).isEqualTo("Union keeps the port of Lindow shut");
    assertThat(article.byline()).contains("Ada Lund");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-14");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(article.place()).isEmpty();
    assertThat(article.cuts())
        .extracting(Cut::reason)
        .contains(
            "navigation",
            "sign-in",
            "share",
            "advertisement",
            "caption",
            "related-links",
            "copyright");
  }

  @Test
  void saysWhereAnArticleStandsThatIsInOnePiece() {
    String text = "Union keeps the port of Lindow shut\n" + FIRST + "\n" + SECOND + "\n";
    Article article = Pages.only(text);
    assertThat(article.place()).contains(new Span(0, text.length() - 1));
    assertThat(article.id()).isEqualTo(Article.idOf(article.pageHash(), 0));
    assertThat(article.page()).isEqualTo("page.txt");
  }

  @Test
  void partsPastedArticlesFromTheMainOne() {
    String text =
        String.join(
            "\n",
            "Union keeps the port of Lindow shut",
            FIRST,
            SECOND,
            "Comments",
            "No comments yet...",
            "Related Articles",
            "",
            "Alder Courier",
            "15 minutes ago",
            "- Alder Courier",
            "Mill owners offer a shorter week",
            "By Bo Ek VARNA (Reuters) - " + THIRD + " " + SECOND,
            "",
            "20 minutes ago",
            "Ferry crews call off their strike",
            SECOND + " " + FIRST);
    ArticlesOnPage on = Pages.read(Pages.page(text, Pages.captured("2024-06-14")));
    assertThat(on.articles())
        .extracting(Article::page)
        .containsExactly("page.txt#1", "page.txt#2", "page.txt#3");
    Article second = on.articles().get(1);
    assertThat(second.outlet()).contains("Alder Courier");
    assertThat(second.byline()).contains("Bo Ek");
    assertThat(second.dateline()).contains("VARNA (Reuters) -");
    assertThat(second.text()).isEqualTo(THIRD + " " + SECOND);
    assertThat(second.published().orElseThrow().iso()).isEqualTo("2024-06-14");
    assertThat(on.articles().get(2).outlet()).isEmpty();
    assertThat(on.articles().get(0).published()).isEmpty();
  }

  @Test
  void keepsTheStoryBelowABoxOfLinks() {
    Article article =
        Pages.only(
            String.join(
                "\n",
                "Union keeps the port of Lindow shut",
                FIRST,
                SECOND,
                "Related Stories",
                "Grain prices fall again",
                "Ferry crews call off their strike",
                THIRD));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void cutsATitleThatStandsAgainBeforeTheFirstSentence() {
    String title = "Union keeps the port of Lindow shut";
    Article article = Pages.only(title + "\n" + title + " " + FIRST + "\n" + SECOND);
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.cuts()).extracting(Cut::reason).contains("repeated-title");
  }

  @Test
  void keepsASentenceThatBeginsAsTheTitleDoes() {
    String title = "Union keeps the port";
    Article article =
        Pages.only(title + "\n" + title + " of Lindow shut until its crews are paid.\n" + SECOND);
    assertThat(article.text()).startsWith("Union keeps the port of Lindow shut");
  }

  @Test
  void cutsWhatIsGluedToTheLastSentenceAndKeepsARequestForComment() {
    String line = FIRST + " The Courier has reached out to the owners for comment.";
    Article article =
        Pages.only("Union keeps the port of Lindow shut\n" + line + " Solve the daily Crossword");
    assertThat(article.text()).isEqualTo(line);
    assertThat(article.cuts()).extracting(Cut::reason).containsExactly("puzzle");
  }

  @Test
  void cutsACaptionGluedBeforeADateline() {
    Article article =
        Pages.only(
            "Union keeps the port of Lindow shut\nThe crews have said no for a week. Show Caption Hide"
                + " Caption Crews at the gate The crews wait for the owners. LINDOW - "
                + FIRST);
    assertThat(article.text()).isEqualTo("The crews have said no for a week. " + FIRST);
    assertThat(article.dateline()).contains("LINDOW -");
  }

  @Test
  void knowsACaptionByTheGallerySizeBeforeItAndTheCreditBelow() {
    Article article =
        Pages.only(
            String.join(
                "\n",
                "Union keeps the port of Lindow shut",
                FIRST,
                "3 The gate of the port on Monday.",
                "BO EK/POOL/EPA-EFE/Shutterstock",
                "3 owners and two crews met for an hour.",
                THIRD));
    assertThat(article.text())
        .isEqualTo(FIRST + "\n\n3 owners and two crews met for an hour.\n\n" + THIRD);
  }

  @Test
  void joinsLinesThatWereWrapped() {
    String text =
        """
           Union keeps the port of Lindow shut

           The port of Lindow will stay shut until the crews are paid, the
           harbour union said on Monday. Its members turned down an offer of
           four percent and want seven.

           The owners said that they would not talk under threat, and that
           the offer stands until Friday.
        """;
    Article article = Pages.only(text);
    assertThat(article.text().split("\n\n")).hasSize(2);
    assertThat(article.text()).contains("the harbour union said").contains("that the offer stands");
    int at = article.text().indexOf("harbour union");
    Span page = article.onPage(new Span(at, at + 13)).get(0);
    assertThat(page.of(text)).isEqualTo("harbour union");
  }

  @Test
  void findsTheOutletByItsMasthead() {
    Article article =
        Pages.only(
            "Lindow Courier\nLindow Courier\nWorld\nAda Lund\n\nUnion keeps the port of Lindow shut\n\n"
                + FIRST
                + "\n\n"
                + SECOND);
    assertThat(article.outlet()).contains("Lindow Courier");
    assertThat(article.byline()).contains("Ada Lund");
  }

  @Test
  void findsTheOutletInTheTitleBar() {
    String title = "Union keeps the port of Lindow shut";
    Article article =
        Pages.only(title + " | Lindow Eagle\n" + title + "\n" + FIRST + "\n" + SECOND);
    assertThat(article.outlet()).contains("Lindow Eagle");
    assertThat(article.title()).isEqualTo(title);
  }

  @Test
  void takesAnAgencyForTheOriginAndNotForTheOutlet() {
    Article article =
        Pages.only("Union keeps the port of Lindow shut\nLINDOW, June 14 (Reuters) - " + FIRST);
    assertThat(article.outlet()).isEmpty();
    assertThat(article.dateline()).contains("LINDOW, June 14 (Reuters) -");
    assertThat(article.published()).isEmpty();
  }

  @Test
  void namesTheAggregatorThatThePageNames() {
    Article article =
        Pages.only(
            "Union keeps the port of Lindow shut\n"
                + FIRST
                + "\n"
                + SECOND
                + "\nExplore what Hopper AI can do for you:\nComments");
    assertThat(article.via()).contains("Hopper");
  }

  @Test
  void marksATeaser() {
    assertThat(Pages.only("Union keeps the port shut\n" + FIRST + "\nContinue reading").partial())
        .isTrue();
    assertThat(Pages.only("Union keeps the port shut\n" + FIRST + " The owners […]").partial())
        .isTrue();
    assertThat(Pages.only("Union keeps the port shut\n" + FIRST).partial()).isFalse();
  }

  @Test
  void usesTheManifestsTitleAndOutlet() {
    PageFacts facts =
        new PageFacts(
            PageFacts.NONE.url(),
            java.util.Optional.of("Lindow Eagle"),
            PageFacts.NONE.via(),
            PageFacts.NONE.published(),
            PageFacts.NONE.captured(),
            java.util.Optional.of("Port to stay shut"));
    Article article = Pages.read(Pages.page(FIRST + "\n" + SECOND, facts)).articles().get(0);
    assertThat(article.title()).isEqualTo("Port to stay shut");
    assertThat(article.outlet()).contains("Lindow Eagle");
    assertThat(article.text()).startsWith(FIRST);
  }

  @Test
  void saysWhyThereIsNoArticle() {
    ArticlesOnPage on = Pages.read("Home\nSign in\nWorld\nPrivacy Policy\n");
    assertThat(on.articles()).isEmpty();
    assertThat(on.reason().orElseThrow()).startsWith("no article was found: ");
    assertThat(on.cuts()).hasSize(4);
  }

  @Test
  void keepsSentencesThatSoundLikeFurniture() {
    List<String> sentences =
        List.of(
            FIRST,
            "Register or leave, the harbour master told the crews on Tuesday.",
            "Advertisement of the posts will begin in May, he said.",
            "The two sides should sign in June, and not before it.",
            "Related to the pay is a row over the night shift.",
            "Comments by the owner made it worse, the mayor said.",
            THIRD);
    Article article =
        Pages.only("Union keeps the port of Lindow shut\n" + String.join("\n", sentences));
    assertThat(article.text().split("\n\n")).containsExactlyElementsOf(sentences);
  }

  @Test
  void prefersTheHeadlineToItsDeck() {
    Article article =
        Pages.only(
            String.join(
                "\n",
                "This article is more than 1 year old",
                "Union keeps the port of Lindow shut",
                "This article is more than 1 year old",
                "Crews ask for seven percent and talks",
                "Ada Lund in Lindow",
                "Tue 14 May 2019 18.02 BST",
                FIRST,
                SECOND));
    assertThat(article.title()).isEqualTo("Union keeps the port of Lindow shut");
    assertThat(article.byline()).contains("Ada Lund in Lindow");
    assertThat(article.text()).startsWith("Crews ask for seven percent and talks\n\n");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2019-05-14");
  }

  @Test
  void leavesOutTheLinkNumbersOfTextBrowsers() {
    Article article =
        Pages.only(
            "[1]Home [2]World [3]Business\n\nUnion keeps the port of Lindow shut\n\n"
                + FIRST
                + "\n\nThe owner, [4]Bo Ek, left the talks on Monday without a word.");
    assertThat(article.text())
        .endsWith("The owner, Bo Ek, left the talks on Monday without a word.");
  }

  @Test
  void partsAStoryThatBeginsWithItsDateline() {
    ArticlesOnPage on =
        Pages.read(
            "Union keeps the port of Lindow shut\nLINDOW (AP) - "
                + FIRST
                + "\n"
                + SECOND
                + "\nMill owners offer a shorter week\nVARNA (AP) - "
                + THIRD
                + " "
                + SECOND);
    assertThat(on.articles())
        .extracting(Article::title)
        .containsExactly("Union keeps the port of Lindow shut", "Mill owners offer a shorter week");
  }
}
