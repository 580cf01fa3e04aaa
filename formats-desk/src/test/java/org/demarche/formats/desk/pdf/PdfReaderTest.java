// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.formats.desk.DeskFormats;
import org.demarche.page.BlockKind;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String ONE =
      "The port of Lindow will stay shut until the crews are paid, the dockers' union said on"
          + " Thursday after a night of talks that brought no result for either side.";

  private static final String TWO =
      "The harbour board called the demand for three months of back pay excessive and asked the"
          + " government to appoint a mediator before the end of the week.";

  private static final String THREE =
      "Ships have been waiting off the coast for eleven days, and shops on the smaller islands have"
          + " begun to run out of fuel, according to the association of retailers.";

  private static PagesRead read(byte[] bytes) throws UnreadablePageException {
    return new PageReader(Limits.DEFAULT, DeskFormats.all()).read("a.pdf", bytes, PageFacts.NONE);
  }

  private static Page page(Sheets sheets) throws UnreadablePageException {
    return read(sheets.bytes()).pages().get(0);
  }

  private static List<Article> articles(Page page) {
    return new ArticleReader().read(page).articles();
  }

  private static double story(Sheets sheets, double x, double y, double width, String... texts) {
    double at = y;
    for (String text : texts) {
      at = sheets.column(Sheets.wrapped(text, 10, width), 10, x, at) + 6;
    }
    return at;
  }

  @Test
  void readsHeadlineAndParagraphs() throws Exception {
    Sheets sheets = new Sheets().page().line("Port of Lindow stays shut", Sheets.BOLD, 22, 60, 90);
    story(sheets, 60, 120, 400, ONE, TWO, THREE);
    Page page = page(sheets);
    assertThat(page.text())
        .isEqualTo(String.join("\n\n", "Port of Lindow stays shut", ONE, TWO, THREE));
    assertThat(page.layout().get(0).kind()).isEqualTo(BlockKind.TITLE);
    assertThat(articles(page).get(0).title()).isEqualTo("Port of Lindow stays shut");
    assertThat(articles(page).get(0).text()).isEqualTo(String.join("\n\n", ONE, TWO, THREE));
    assertThat(articles(page).get(0).published()).isEmpty();
  }

  @Test
  void readsColumnsBelowAHeadlineOneAfterTheOther() throws Exception {
    Sheets sheets =
        new Sheets()
            .page()
            .line("Port of Lindow stays shut as talks fail", Sheets.BOLD, 26, 50, 90);
    List<String> lines = new ArrayList<>();
    for (String text : List.of(ONE, TWO, THREE)) {
      List<String> wrapped = new ArrayList<>(Sheets.wrapped(text, 10, 140));
      lines.addAll(wrapped);
    }
    int third = (lines.size() + 2) / 3;
    for (int i = 0; i < 3; i++) {
      int from = i * third;
      sheets.column(
          lines.subList(from, Math.min(lines.size(), from + third)), 10, 50 + 160 * i, 120);
    }
    String text = page(sheets).text();
    assertThat(text.replace("\n\n", " "))
        .isEqualTo("Port of Lindow stays shut as talks fail " + ONE + " " + TWO + " " + THREE);
    assertThat(text).contains("either side.\n\nThe harbour").contains("week.\n\nShips");
  }

  @Test
  void columnsThatAreDrawnLineByLineAreStillReadOneAfterTheOther() throws Exception {
    Sheets sheets = new Sheets().page();
    List<String> left = Sheets.wrapped(ONE, 10, 200);
    List<String> right = Sheets.wrapped(TWO, 10, 200);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      if (i < left.size()) {
        sheets.line(left.get(i), Sheets.PLAIN, 10, 60, 100 + 12 * i);
      }
      if (i < right.size()) {
        sheets.line(right.get(i), Sheets.PLAIN, 10, 290, 100 + 12 * i);
      }
    }
    assertThat(page(sheets).text()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void joinsWordsThatAreDividedAtTheEndOfALine() throws Exception {
    Sheets sheets = new Sheets().page();
    sheets.column(
        List.of(
            "The long-term deal was put to the govern-",
            "ment on Monday, and it has until long-",
            "term rates are set to answer the union,",
            "which the crews of Lin-",
            "dow called far too late a day."),
        10,
        60,
        100);
    assertThat(page(sheets).text())
        .isEqualTo(
            "The long-term deal was put to the government on Monday, and it has until long-term"
                + " rates are set to answer the union, which the crews of Lindow called far too"
                + " late a day.");
  }

  @Test
  void cutsWhatReturnsOnEachPage() throws Exception {
    Sheets sheets = new Sheets();
    String[] texts = {ONE, TWO, THREE};
    for (int i = 0; i < 3; i++) {
      sheets.page().line("The Alder Courier - Friday", Sheets.PLAIN, 9, 60, 40);
      story(sheets, 60, 120, 400, texts[i]);
      sheets.line("Page " + (i + 1) + " of 3", Sheets.PLAIN, 9, 280, 815);
    }
    Page page = page(sheets);
    assertThat(page.text()).startsWith(String.join("\n\n", ONE, TWO, THREE));
    assertThat(page.layout())
        .filteredOn(block -> block.cut().isPresent())
        .hasSize(6)
        .allMatch(block -> block.cut().get().equals("page-margin"));
  }

  @Test
  void theDayOnTopOfEachPageIsThatOfTheStory() throws Exception {
    Sheets sheets = new Sheets();
    for (int i = 0; i < 2; i++) {
      sheets.page().line("Friday, May 3, 2024", Sheets.PLAIN, 9, 60, 40);
      if (i == 0) {
        sheets.line("Port of Lindow stays shut", Sheets.BOLD, 22, 60, 90);
      }
      story(sheets, 60, 120, 400, i == 0 ? ONE : TWO);
    }
    Article article = articles(page(sheets)).get(0);
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void aParagraphGoesOnOnTheNextPage() throws Exception {
    List<String> lines = Sheets.wrapped(ONE + " " + TWO, 10, 300);
    int half = lines.size() / 2;
    assertThat(lines.get(half - 1)).doesNotEndWith(".");
    Sheets sheets = new Sheets().page();
    sheets.column(lines.subList(0, half), 10, 60, 700);
    sheets.page();
    sheets.column(lines.subList(half, lines.size()), 10, 60, 90);
    assertThat(page(sheets).text()).isEqualTo(ONE + " " + TWO);
  }

  @Test
  void takesAddressAndDayOffWhatABrowserPrinted() throws Exception {
    Sheets sheets = new Sheets().page();
    sheets
        .line("03/05/2024, 10:15", Sheets.PLAIN, 8, 30, 25)
        .line("Port of Lindow stays shut - Alder Courier", Sheets.PLAIN, 8, 240, 25)
        .line("Port of Lindow stays shut", Sheets.BOLD, 20, 60, 90);
    story(sheets, 60, 120, 400, ONE, TWO);
    sheets
        .line("https://alder.example/world/port-of-lindow", Sheets.PLAIN, 8, 30, 825)
        .line("1/1", Sheets.PLAIN, 8, 550, 825);
    sheets.document.getDocumentInformation().setProducer("Skia/PDF m120");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+2"));
    made.clear();
    made.set(2024, Calendar.MAY, 3, 10, 15);
    sheets.document.getDocumentInformation().setCreationDate(made);
    sheets.document.getDocumentInformation().setTitle("Port of Lindow stays shut - Alder Courier");
    Page page = page(sheets);
    assertThat(page.known().url()).contains("https://alder.example/world/port-of-lindow");
    assertThat(page.known().captured().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(page.known().published()).isEmpty();
    Article article = articles(page).get(0);
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void whenOtherProgramsMadeAFileIsNoDate() throws Exception {
    Sheets sheets = new Sheets().page();
    story(sheets, 60, 120, 400, ONE);
    sheets.document.getDocumentInformation().setProducer("Press 7");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+2"));
    made.clear();
    made.set(2024, Calendar.MAY, 3, 10, 15);
    sheets.document.getDocumentInformation().setCreationDate(made);
    Page page = page(sheets);
    assertThat(page.known()).isEqualTo(PageFacts.NONE);
    assertThat(page.told().modified().orElseThrow().iso()).isEqualTo("2024-05-04");
    assertThat(articles(page).get(0).published()).isEmpty();
  }

  @Test
  void aHeadlineBelowAStoryBeginsAnother() throws Exception {
    Sheets sheets = new Sheets().page().line("Port of Lindow stays shut", Sheets.BOLD, 24, 60, 90);
    double at = story(sheets, 60, 120, 400, ONE, TWO);
    sheets.line("Ferries to run on Sundays again", Sheets.BOLD, 20, 60, at + 30);
    story(sheets, 60, at + 60, 400, THREE, "The board will meet again. " + TWO);
    List<Article> articles = articles(page(sheets));
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("Port of Lindow stays shut", "Ferries to run on Sundays again");
    assertThat(articles.get(0).text()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(articles.get(1).text()).startsWith(THREE);
  }

  @Test
  void aLargeInitialBelongsToItsWord() throws Exception {
    Sheets sheets = new Sheets().page();
    List<String> lines = Sheets.wrapped(ONE.substring(1), 10, 250);
    sheets.line("T", Sheets.PLAIN, 30, 60, 124);
    for (int i = 0; i < lines.size(); i++) {
      sheets.line(lines.get(i), Sheets.PLAIN, 10, i < 3 ? 80 : 60, 100 + 12 * i);
    }
    assertThat(page(sheets).text()).isEqualTo(ONE);
  }

  @Test
  void tellsWhatItCannotRead() throws Exception {
    Sheets locked = new Sheets().page().line(ONE, Sheets.PLAIN, 6, 20, 100);
    locked.document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
    fails(locked.bytes(), "a.pdf is a PDF that is locked with a password.");
    Sheets forbidden = new Sheets().page().line(ONE, Sheets.PLAIN, 6, 20, 100);
    AccessPermission none = new AccessPermission();
    none.setCanExtractContent(false);
    forbidden.document.protect(new StandardProtectionPolicy("o", "", none));
    fails(forbidden.bytes(), "does not allow its text to be taken out");
    fails(new Sheets().page().bytes(), "is a PDF of pictures without text");
    fails("%PDF-1.7\nnothing of it".getBytes(StandardCharsets.UTF_8), "is a damaged PDF");
  }

  private static void fails(byte[] bytes, String why) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageStartingWith("a.pdf ")
        .hasMessageContaining(why);
  }

  @Test
  void isSafeFromBrokenFiles() throws Exception {
    Sheets sheets = new Sheets();
    for (int i = 0; i < 3; i++) {
      sheets.page();
      story(sheets, 60, 120, 400, ONE, TWO);
    }
    byte[] good = sheets.bytes();
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] bad =
          i % 3 == 0 ? Arrays.copyOf(good, 20 + random.nextInt(good.length)) : good.clone();
      for (int k = 0; k < 1 + random.nextInt(30); k++) {
        bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt(256);
      }
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            try {
              read(bad);
            } catch (UnreadablePageException e) {
              assertThat(e).hasMessageStartingWith("a.pdf ");
            }
          });
    }
  }

  @Test
  void aStreamThatUnpacksWithoutEndIsBounded() throws Exception {
    Sheets sheets = new Sheets();
    PDPage page = new PDPage();
    sheets.document.addPage(page);
    COSStream bomb = sheets.document.getDocument().createCOSStream();
    try (java.io.OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 700; i++) {
        out.write(blanks);
      }
    }
    page.getCOSObject().setItem(COSName.CONTENTS, bomb);
    byte[] bytes = sheets.bytes();
    assertThat(bytes.length).isLessThan(2 << 20);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> fails(bytes, "a.pdf is a PDF"));
  }
}
