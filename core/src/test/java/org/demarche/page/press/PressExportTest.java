// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.page.IsoDates;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.format.PageReader;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PressExportTest {
  private static final String FIRST =
      "The port of Lindow will stay shut until the crews are paid, the dockers' union said on"
          + " Thursday.";

  private static final String SECOND =
      "Talks between the union and the harbour board broke up on Wednesday night without a date for"
          + " another round.";

  private static List<Page> read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PageReader().read("export.txt", bytes, PageFacts.NONE).pages();
  }

  private static Article article(Page page) {
    return new ArticleReader().read(page).articles().get(0);
  }

  private static Optional<String> day(Article article) {
    return article.published().map(DateSpan::iso);
  }

  private static String older(int n, int of, String title, int words) {
    return "                               "
        + n
        + " of "
        + of
        + " DOCUMENTS\n\n\n                              The Alder Courier (London)\n\n"
        + "                          May "
        + n
        + ", 2024 Friday 10:15 AM GMT\n\n"
        + title
        + "\n\nBYLINE: Ada Lund and Per Holm in Lindow\n\nSECTION: WORLD NEWS; Pg. 4\n\nLENGTH: "
        + words
        + " words\n\nHIGHLIGHT: Crews have waited for three months\n\n\n"
        + "The port of Lindow will stay shut until the crews are paid, the\n"
        + "dockers' union said on Thursday.\n\n"
        + "Talks between the union and the harbour board broke up on Wednesday\n"
        + "night without a date for another round.\n\n\n\nLOAD-DATE: May 4, 2024\n\n"
        + "LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n"
        + "                     Copyright 2024 Alder Press Limited\n"
        + "                              All Rights Reserved\n\n\n";
  }

  @Test
  void readsTheOlderLayoutOfNexis() throws Exception {
    List<Page> pages =
        read(
            older(1, 2, "Port of Lindow stays shut as pay talks fail and\nships wait at sea", 37)
                + older(2, 2, "Crews turn down second offer", 900));
    assertThat(pages).extracting(Page::source).containsExactly("export.txt#1", "export.txt#2");
    Article one = article(pages.get(0));
    assertThat(one.title())
        .isEqualTo("Port of Lindow stays shut as pay talks fail and ships wait at sea");
    assertThat(one.outlet()).contains("The Alder Courier (London)");
    assertThat(one.via()).contains("Nexis");
    assertThat(one.byline()).contains("Ada Lund and Per Holm in Lindow");
    assertThat(day(one)).contains("2024-05-01");
    assertThat(one.published().orElseThrow().basis()).startsWith("Nexis header");
    assertThat(one.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(one.partial()).isFalse();
    assertThat(article(pages.get(1)).partial()).isTrue();
  }

  @Test
  void readsLabelledHeadlinesAndBodiesOfNexis() throws Exception {
    String text =
        "1 of 1 DOCUMENT\n\nCopyright 2004 The Alder Company\nThe Alder Times\n\n"
            + "May 3, 2004, Monday, Late Edition - Final\n\nSECTION: Section A; Page 1\n\n"
            + "LENGTH: 37 words\n\nHEADLINE: Port of Lindow Stays Shut\n\nBYLINE: By ADA LUND\n\n"
            + "DATELINE: LINDOW, May 2\n\nBODY:\n   "
            + FIRST
            + "\n\n   "
            + SECOND
            + "\n\nGRAPHIC: Photo: Ships off Lindow. (pg. A1)\n\nLOAD-DATE: May 3, 2004\n";
    Article article = article(read(text).get(0));
    assertThat(article.page()).isEqualTo("export.txt");
    assertThat(article.title()).isEqualTo("Port of Lindow Stays Shut");
    assertThat(article.outlet()).contains("The Alder Times");
    assertThat(article.byline()).contains("ADA LUND");
    assertThat(day(article)).contains("2004-05-03");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void linesOfTheEditionAreNoTitle() throws Exception {
    String title = "Port of Lindow stays shut as pay talks fail";
    for (String line :
        List.of(
            "Late Edition - Final",
            "Final Edition",
            "First Edition 2",
            "Correction Appended",
            "SECTION A; PAGE 1",
            "National Edition\n\nCorrection Appended",
            "Pg. A1")) {
      String below = older(1, 1, title, 37).replace("10:15 AM GMT", "\n" + line);
      assertThat(article(read(below).get(0)).title()).as(line).isEqualTo(title);
      String behind = older(1, 1, title, 37).replace(title, title + "\n\n" + line);
      assertThat(article(read(behind).get(0)).title()).as(line).isEqualTo(title);
      Article newer = article(read(newer(title, "May 3, 2024 Friday\n" + line)).get(0));
      assertThat(newer.title()).as(line).isEqualTo(title);
      assertThat(newer.outlet()).as(line).contains("The Alder Courier");
      Article factiva = article(read(displayed(title + "\n" + line + "\nBy Ada Lund", 40)).get(0));
      assertThat(factiva.title()).as(line).isEqualTo(title);
      assertThat(factiva.byline()).as(line).contains("Ada Lund");
    }
  }

  @Test
  void editionsOfProQuestAreNoPartOfNames() throws Exception {
    String record =
        "____________________________________________________________\n\nDocument 1 of 1\n\n"
            + "Port of Lindow stays shut: [Late Edition (East Coast)]\n\nAuthor: Lund, Ada\n\n"
            + "Publication info: The Alder Courier, Late Edition (East Coast); Alder, N.Y. [Alder,"
            + " N.Y.]. 03 May 2024: A.4.\n\nFull text: "
            + FIRST
            + "\n\n"
            + SECOND
            + "\n\nPublication title: The Alder Courier, Late Edition (East Coast); Alder, N.Y."
            + "\n\nPublication date: May 3, 2024\n\n"
            + "____________________________________________________________\n";
    Article article = article(read(record).get(0));
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.outlet()).contains("The Alder Courier");
    assertThat(day(article)).contains("2024-05-03");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  private static String newer(String title, String day) {
    return title
        + "\nThe Alder Courier\n"
        + day
        + "\n\nCopyright 2024 Alder Press Limited All Rights Reserved\n\n\n\nSection: WORLD NEWS;"
        + " Pg. 4\nLength: 37 words\nByline: Ada Lund\n\nHighlight: Crews have waited\n\n\nBody\n\n\n"
        + FIRST
        + "\n"
        + SECOND
        + "\nGraphic\n\n \nPhoto: ships wait off the coast of the island for a pilot, says a"
        + " caption.\n\n\nLoad-Date: May 4, 2024\n\n\nEnd of Document\n\n";
  }

  @Test
  void readsTheNewerLayoutOfNexisBelowItsCoverSheet() throws Exception {
    String cover =
        "User Name: Somebody\nDate and Time: Sunday, May 5, 2024 9:00:00 AM CEST\nJob Number:"
            + " 221\nDocuments (2)\n1. Port of Lindow stays shut\nClient/Matter: -None-\nSearch"
            + " Terms: port\n2. Crews turn down second offer\nClient/Matter: -None-\n\n";
    List<Page> pages =
        read(
            cover
                + newer("Port of Lindow stays shut", "May 3, 2024 Friday")
                + newer("Crews turn down second offer", "4. Mai 2024 Samstag"));
    assertThat(pages).hasSize(2);
    Article one = article(pages.get(0));
    assertThat(one.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(one.outlet()).contains("The Alder Courier");
    assertThat(one.byline()).contains("Ada Lund");
    assertThat(day(one)).contains("2024-05-03");
    assertThat(one.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    Article two = article(pages.get(1));
    assertThat(two.title()).isEqualTo("Crews turn down second offer");
    assertThat(day(two)).contains("2024-05-04");
    assertThat(two.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  private static String tagged(String between, String title, String number) {
    return String.join(
        "\n",
        "HD" + between + title,
        "BY" + between + "By Ada Lund",
        "WC" + between + "37 words",
        "PD" + between + "3 May 2024",
        "ET" + between + "10:15",
        "SN" + between + "Alder News",
        "SC" + between + "ALDR",
        "LA" + between + "English",
        "CY" + between + "(c) 2024 Alder Limited",
        "LP" + between + FIRST,
        "TD" + between + SECOND,
        "IN Lindow itself the shops were open.",
        "CO" + between + "aldp : Alder Press",
        "NS" + between + "gcat : Political/General News",
        "AN" + between + "Document ALDR000020240503ek53000" + number,
        "",
        "");
  }

  @Test
  void readsTheFieldCodesOfFactiva() throws Exception {
    for (String between : List.of(" ", "   ", "\t", "\n")) {
      List<Page> pages =
          read(
              tagged(between, "Port of Lindow stays shut", "ab")
                  + tagged(between, "Crews turn down second offer", "cd"));
      assertThat(pages).hasSize(2);
      Article two = article(pages.get(1));
      assertThat(two.title()).isEqualTo("Crews turn down second offer");
      assertThat(two.outlet()).contains("Alder News");
      assertThat(two.via()).contains("Factiva");
      assertThat(two.byline()).contains("Ada Lund");
      assertThat(day(two)).contains("2024-05-03");
      assertThat(two.text()).startsWith(FIRST + "\n\n" + SECOND);
      assertThat(two.text()).endsWith("shops were open.");
    }
  }

  private static String displayed(String above, int words) {
    return above
        + "\n"
        + words
        + " words\n3 May 2024\n10:15 GMT\nAlder News\nALDR\nEnglish\n(c) 2024 Alder Limited\n\n"
        + FIRST
        + "\n\n"
        + SECOND
        + "\n\nDocument ALDR000020240503ek53000ab\n\n";
  }

  @Test
  void readsWhatFactivaDisplays() throws Exception {
    List<Page> pages =
        read(
            displayed("Port of Lindow stays shut as talks fail\n\nBy Ada Lund", 37)
                + displayed("World\nCrews turn down second offer of pay\nPer Holm", 37)
                + displayed("Third offer is expected on Monday, board says", 1200));
    assertThat(pages).hasSize(3);
    assertThat(pages)
        .extracting(page -> article(page).title())
        .containsExactly(
            "Port of Lindow stays shut as talks fail",
            "Crews turn down second offer of pay",
            "Third offer is expected on Monday, board says");
    assertThat(pages)
        .extracting(page -> article(page).byline().orElse("-"))
        .containsExactly("Ada Lund", "Per Holm", "-");
    assertThat(pages)
        .extracting(page -> article(page).partial())
        .containsExactly(false, false, true);
    assertThat(pages)
        .allSatisfy(
            page -> {
              assertThat(article(page).outlet()).contains("Alder News");
              assertThat(day(article(page))).contains("2024-05-03");
              assertThat(article(page).text()).isEqualTo(FIRST + "\n\n" + SECOND);
            });
  }

  @Test
  void readsProQuest() throws Exception {
    String rule = "_".repeat(60) + "\n\n";
    String record =
        "Port of Lindow stays shut\n\nAuthor: Lund, Ada\n\nPublication info: The Alder Courier;"
            + " Alder [Alder]. 03 May 2024: 4.\n\nAbstract: None available.\n\nFull text: "
            + FIRST
            + "\n\n"
            + SECOND
            + "\n\nSubject: Ports; Strikes\n\nTitle: Port of Lindow stays shut\n\n"
            + "Publication title: The Alder Courier; Alder\n\nPublication date: May 3, 2024\n\n"
            + "Language of publication: English\n\n";
    List<Page> pages = read(rule + record + rule + record.replace("stays", "is") + rule);
    assertThat(pages).hasSize(2);
    Article two = article(pages.get(1));
    assertThat(two.title()).isEqualTo("Port of Lindow is shut");
    assertThat(two.outlet()).contains("The Alder Courier");
    assertThat(two.byline()).contains("Lund, Ada");
    assertThat(day(two)).contains("2024-05-03");
    assertThat(two.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void leavesOtherTextsAlone() throws Exception {
    for (String text :
        List.of(
            FIRST + "\n\nEnd of document\n\n" + SECOND,
            "Length: 40 metres\n\n" + FIRST,
            "The essay has to have\n540 words\nby 3 May 2024\n\n" + FIRST,
            "HD screens are cheap.\nBY the way, " + FIRST,
            "Full text: " + FIRST)) {
      List<Page> pages = read(text);
      assertThat(pages).hasSize(1);
      assertThat(pages.get(0).layout()).isEmpty();
    }
  }

  @Test
  void whatIsKnownFromOutsideHoldsForALoneArticleOnly() {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            Optional.of("Gazette"),
            Optional.empty(),
            IsoDates.parse("2024-05-09", "manifest"),
            Optional.empty(),
            Optional.of("Given"));
    String one = displayed("Port of Lindow stays shut", 37);
    Page lone = PressExport.read("x", one, facts).get(0);
    assertThat(lone.known().title()).contains("Given");
    Page second = PressExport.read("x", one + one, facts).get(1);
    assertThat(second.known().title()).contains("Port of Lindow stays shut");
    assertThat(second.known().outlet()).contains("Gazette");
    assertThat(second.known().published().map(DateSpan::iso)).contains("2024-05-03");
  }

  @Test
  void showsWhatItCut() throws Exception {
    Page page = read(newer("Port of Lindow stays shut", "May 3, 2024 Friday")).get(0);
    assertThat(new ArticleReader().read(page).articles().get(0).cuts()).isNotEmpty();
    assertThat(page.text()).contains("Copyright 2024 Alder Press").contains("Load-Date");
  }

  @Test
  void isNotSlowOnAnyText() {
    String hostile =
        "1 of 2 DOCUMENTS\nLENGTH: 3 words\n".repeat(3000)
            + "Section: a\n".repeat(40_000)
            + "May 3, 2024\nCopyright 2024 x\n".repeat(20_000)
            + "End of Document\n";
    Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20), () -> PressExport.read("x", hostile, PageFacts.NONE));
  }
}
