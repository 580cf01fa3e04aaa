// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.formats.desk.Desk;
import org.demarche.page.Page;
import org.junit.jupiter.api.Test;

/** Pages as newspapers set them, of which we know in which order they are read. */
class ReadingOrderTest {
  private static final String HEAD = "Salt miners of Orlund turn the offer down";

  private static final List<String> STORY =
      List.of(
          "The salt miners of Orlund turned down the company's offer on Tuesday and said that no"
              + " lorry would leave the pit before every shaft has two ways out.",
          "The company had offered to dig one more way out by the autumn. Its director, Henrik"
              + " Sund, said that more was not to be had, and that the offer would be withdrawn on"
              + " Friday if the miners do not accept it.",
          "Sofie Brandt, who speaks for the miners, called that a threat. She demanded that the"
              + " inspectors of the province measure the air in all five shafts and that their"
              + " figures be published.",
          "The governor asked both sides to meet in the town hall on Thursday. The company agreed;"
              + " the miners said they would come if the director came himself.");

  private static final String OTHER_HEAD = "Ferry crews call off their strike";

  private static final List<String> OTHER =
      List.of(
          "The crews of the Brale ferries have called off the strike that was to begin on Monday,"
              + " after the owners promised to pay for the nights that crews spend in foreign"
              + " harbours.",
          "The agreement holds for one year. The crews had demanded three, and said they would"
              + " raise the matter again in the spring, when the owners apply for a new licence.");

  private static final double SIZE = 10;
  private static final double LEADING = 12;

  private static List<String> set(List<String> paragraphs, double width) {
    List<String> lines = new ArrayList<>();
    paragraphs.forEach(text -> lines.addAll(Sheets.wrapped(text, SIZE, width)));
    return lines;
  }

  /** Lines in columns of a height; returns those left over. */
  private static List<String> columns(
      Sheets sheets, List<String> lines, double[] lefts, double top, int height) {
    int at = 0;
    for (double left : lefts) {
      int to = Math.min(lines.size(), at + height);
      sheets.column(lines.subList(at, to), SIZE, left, top);
      at = to;
    }
    return lines.subList(at, lines.size());
  }

  private static List<Article> articles(Sheets sheets) throws Exception {
    List<Page> pages = Desk.read("paper.pdf", sheets.bytes()).pages();
    return new ArticleReader().read(pages.get(0)).articles();
  }

  private static void isRead(Article article, List<String> paragraphs) {
    WordOrder order = WordOrder.of(String.join(" ", paragraphs), article.text());
    assertThat(order.f1()).as("F1 of the words of %s", article.text()).isGreaterThan(0.995);
    assertThat(order.inOrder()).as("order of %s", article.text()).isGreaterThan(0.995);
  }

  private static Sheets sheet() {
    return new Sheets().page().line(HEAD, Sheets.BOLD, 20, 50, 90);
  }

  @Test
  void aShortSecondColumnIsReadBehindTheFirst() throws Exception {
    List<String> lines = set(STORY, 230);
    for (int rest = 1; rest <= 6; rest++) {
      Sheets sheets = sheet();
      columns(sheets, lines, new double[] {50, 310}, 120, lines.size() - rest);
      Article article = articles(sheets).get(0);
      assertThat(article.title()).isEqualTo(HEAD);
      isRead(article, STORY);
    }
  }

  @Test
  void aShortThirdColumnIsReadLast() throws Exception {
    List<String> lines = set(STORY, 150);
    Sheets sheets = sheet();
    columns(sheets, lines, new double[] {50, 220, 390}, 120, (lines.size() - 2) / 2);
    isRead(articles(sheets).get(0), STORY);
  }

  @Test
  void runningHeadAndFooterStandInNoColumn() throws Exception {
    List<String> lines = set(STORY, 230);
    Sheets sheets =
        sheet()
            .line("The Orlund Lamp", Sheets.PLAIN, 8, 50, 40)
            .line("Wednesday, 5 June 2024", Sheets.PLAIN, 8, 250, 40)
            .line("Page 3", Sheets.PLAIN, 8, 520, 40)
            .line("© 2024 The Orlund Lamp. All rights reserved.", Sheets.PLAIN, 8, 50, 815);
    columns(sheets, lines, new double[] {50, 310}, 120, lines.size() - 5);
    Article article = articles(sheets).get(0);
    isRead(article, STORY);
    assertThat(article.outlet()).contains("The Orlund Lamp");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-05");
  }

  @Test
  void aPictureAndItsCaptionStandAmidAColumn() throws Exception {
    List<String> lines = set(STORY, 230);
    Sheets sheets = sheet();
    double at = sheets.column(lines.subList(0, 5), SIZE, 50, 120);
    sheets.line("Lorries wait at the gate of the pit.", Sheets.PLAIN, 8, 50, at + 100);
    sheets.line("Photo: M. Holt", Sheets.PLAIN, 8, 50, at + 110);
    sheets.column(lines.subList(5, 9), SIZE, 50, at + 140);
    sheets.column(lines.subList(9, lines.size()), SIZE, 310, 120);
    assertThat(lines.get(4)).doesNotEndWith(".");
    WordOrder order = WordOrder.of(String.join(" ", STORY), articles(sheets).get(0).text());
    assertThat(order.inOrder()).isGreaterThan(0.995);
    assertThat(order.f1()).isGreaterThan(0.94);
  }

  @Test
  void columnsGoOnOnTheNextPage() throws Exception {
    List<String> lines = set(STORY, 150);
    Sheets sheets = sheet();
    List<String> rest = columns(sheets, lines, new double[] {50, 220}, 120, 8);
    sheets.line("Page 1", Sheets.PLAIN, 8, 280, 815);
    sheets.page().line("The Orlund Lamp 2", Sheets.PLAIN, 8, 50, 40);
    columns(sheets, rest, new double[] {50, 220, 390}, 90, (rest.size() + 1) / 2);
    isRead(articles(sheets).get(0), STORY);
  }

  private static Sheets acrossSheet() {
    Sheets sheets = sheet();
    List<String> lines = set(STORY, 150);
    int third = (lines.size() + 2) / 3;
    columns(sheets, lines, new double[] {50, 220, 390}, 120, third);
    double below = 120 + third * LEADING + 50;
    sheets.line(OTHER_HEAD, Sheets.BOLD, 16, 50, below);
    sheets.line("By Tilda Moor", Sheets.PLAIN, SIZE, 50, below + 18);
    List<String> second = set(OTHER, 230);
    columns(sheets, second, new double[] {50, 310}, below + 40, second.size() - 3);
    return sheets;
  }

  @Test
  void aHeadlineAcrossSomeColumnsStandsAboveThoseOnly() throws Exception {
    Sheets sheets = acrossSheet();
    List<Article> articles = articles(sheets);
    assertThat(articles).extracting(Article::title).containsExactly(HEAD, OTHER_HEAD);
    isRead(articles.get(0), STORY);
    isRead(articles.get(1), OTHER);
    assertThat(articles.get(1).byline()).contains("Tilda Moor");
  }

  @Test
  void aSecondStoryHasTheOutletAndTheDayOfThePage() throws Exception {
    Sheets sheets = new Sheets();
    sheets
        .page()
        .line("The Orlund Lamp | Wednesday, 5 June 2024 | Page 1", Sheets.PLAIN, 8, 50, 40);
    sheets.line(HEAD, Sheets.BOLD, 20, 50, 90);
    columns(sheets, set(STORY, 400), new double[] {50}, 120, 99);
    sheets
        .page()
        .line("The Orlund Lamp | Wednesday, 5 June 2024 | Page 2", Sheets.PLAIN, 8, 50, 40);
    sheets.line(OTHER_HEAD, Sheets.BOLD, 20, 50, 90);
    columns(sheets, set(OTHER, 400), new double[] {50}, 120, 99);
    List<Article> articles = articles(sheets);
    assertThat(articles).hasSize(2);
    for (Article article : articles) {
      assertThat(article.outlet()).contains("The Orlund Lamp");
      assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-05");
    }
  }

  @Test
  void wordsDividedAcrossColumnsAreJoined() throws Exception {
    Sheets sheets = sheet();
    sheets.column(
        List.of(
            "The miners of Orlund demanded on Monday that",
            "the company dig a second way out of each shaft",
            "before the winter, and that it pay for the inspec-"),
        SIZE,
        50,
        120);
    sheets.column(List.of("tors who measure the air, their union said."), SIZE, 310, 120);
    assertThat(articles(sheets).get(0).text())
        .endsWith("pay for the inspectors who measure the air, their union said.");
  }

  @Test
  void aRaggedLineAtAColumnsEndGoesOnInTheNext() throws Exception {
    Sheets sheets = sheet();
    sheets.column(
        List.of(
            "The miners of Orlund demanded on Monday that",
            "the company dig a second way out of each shaft",
            "before the winter, and that"),
        SIZE,
        50,
        120);
    sheets.column(List.of("it pay for those who measure the air."), SIZE, 310, 120);
    assertThat(articles(sheets).get(0).text())
        .endsWith("before the winter, and that it pay for those who measure the air.");
  }

  @Test
  void bulletsAndTheirTextAreNoColumns() throws Exception {
    Sheets sheets = sheet();
    for (int i = 0; i < 4; i++) {
      sheets.line("•", Sheets.PLAIN, SIZE, 50, 120 + 24 * i);
      sheets.line(
          "Shaft " + (i + 1) + " is to get a second way out, the miners demand.",
          Sheets.PLAIN,
          SIZE,
          70,
          120 + 24 * i);
    }
    Page page = Desk.read("paper.pdf", sheets.bytes()).pages().get(0);
    assertThat(page.text()).contains("• Shaft 1 is to get").contains("• Shaft 4 is to get");
  }
}
