// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.formats.desk.Desk.ONE;
import static org.demarche.formats.desk.Desk.TWO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.demarche.article.Article;
import org.demarche.formats.desk.Desk;
import org.demarche.page.BlockKind;
import org.demarche.page.Page;
import org.demarche.page.UnreadablePageException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

class DocxReaderTest {
  private static void add(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    document.close();
    return out.toByteArray();
  }

  private static XWPFDocument story() {
    XWPFDocument document = new XWPFDocument();
    add(document, "Heading1", "Port of Lindow stays shut");
    add(document, null, "By Ada Lund");
    add(document, null, ONE);
    add(document, "Heading2", "What the board says");
    add(document, null, TWO);
    return document;
  }

  @Test
  void readsParagraphsHeadingsAndTables() throws Exception {
    XWPFDocument document = story();
    XWPFTable table = document.createTable(2, 2);
    table.getRow(0).getCell(0).setText("Union");
    table.getRow(0).getCell(1).setText("three months");
    table.getRow(1).getCell(0).setText("Board");
    table.getRow(1).getCell(1).setText("one month");
    Page page = Desk.read("a.docx", bytes(document)).pages().get(0);
    assertThat(page.text())
        .isEqualTo(
            String.join(
                "\n\n",
                "Port of Lindow stays shut",
                "By Ada Lund",
                ONE,
                "What the board says",
                TWO,
                "Union | three months",
                "Board | one month"));
    assertThat(page.layout()).extracting(b -> b.kind()).startsWith(BlockKind.TITLE);
    Article article = Desk.article(page);
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.byline().orElse("")).contains("Ada Lund");
    assertThat(article.text()).startsWith(ONE).contains(TWO);
  }

  /** A paragraph of this content, in WordprocessingML. */
  private static byte[] withParagraph(XWPFDocument document, String content) throws Exception {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph
        .getCTP()
        .set(
            CTP.Factory.parse(
                "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                    + content
                    + "</xml-fragment>"));
    return bytes(document);
  }

  @Test
  void whatAReviewerDeletedIsNoText() throws Exception {
    byte[] docx =
        withParagraph(
            story(),
            "<w:r><w:t xml:space=\"preserve\">The union </w:t></w:r>"
                + "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">never"
                + " </w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>once</w:t></w:r></w:ins>"
                + "<w:moveFrom w:id=\"3\" w:author=\"A\"><w:r><w:t> away</w:t></w:r></w:moveFrom>"
                + "<w:moveTo w:id=\"4\" w:author=\"A\"><w:r><w:t> asked</w:t></w:r></w:moveTo>"
                + "<w:commentRangeStart w:id=\"5\"/><w:r><w:t> for pay.</w:t></w:r>"
                + "<w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r>");
    assertThat(Desk.read("a.docx", docx).pages().get(0).text())
        .endsWith(TWO + "\n\nThe union once asked for pay.");
  }

  @Test
  void commentsAndNotesAreNoText() throws Exception {
    XWPFDocument document = story();
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText("The board ");
    XWPFFootnote note = document.createFootnotes().createFootnote();
    note.createParagraph().createRun().setText("Founded long ago.");
    paragraph.addFootnoteReference(note);
    paragraph.createRun().setText("answered.");
    document
        .createComments()
        .createComment(BigInteger.ONE)
        .createParagraph()
        .createRun()
        .setText("Is that so?");
    assertThat(Desk.read("a.docx", bytes(document)).pages().get(0).text())
        .endsWith(TWO + "\n\nThe board answered.");
  }

  @Test
  void aTextBoxStandsBehindTheTextAndNotAmidIt() throws Exception {
    byte[] docx =
        withParagraph(
            story(),
            "<w:r><w:t xml:space=\"preserve\">The board </w:t></w:r><w:r><w:pict><v:shape><v:textbox>"
                + "<w:txbxContent><w:p><w:r><w:t>Lindow in figures</w:t></w:r></w:p></w:txbxContent>"
                + "</v:textbox></v:shape></w:pict></w:r><w:r><w:t>answered.</w:t></w:r>");
    assertThat(Desk.read("a.docx", docx).pages().get(0).text())
        .endsWith("The board answered.\n\nLindow in figures");
  }

  @Test
  void headersAndLinesAtTheHeadNameTheOutlet() throws Exception {
    XWPFDocument document = story();
    document
        .createHeader(HeaderFooterType.DEFAULT)
        .createParagraph()
        .createRun()
        .setText("The Northern Herald | Monday, 3 June 2024 | Page 4");
    Article headed = Desk.article(Desk.read("a.docx", bytes(document)).pages().get(0));
    assertThat(headed.outlet()).contains("The Northern Herald");
    assertThat(headed.published().orElseThrow().iso()).isEqualTo("2024-06-03");

    XWPFDocument copied = new XWPFDocument();
    for (String line :
        List.of("Port of Lindow stays shut", "Alder Courier", "By Ada Lund", "3 June 2024")) {
      add(copied, null, line);
    }
    add(copied, null, ONE);
    add(copied, null, TWO);
    Article article = Desk.article(Desk.read("a.docx", bytes(copied)).pages().get(0));
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.outlet()).contains("Alder Courier");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-06-03");

    XWPFDocument titled = story();
    titled.getProperties().getCoreProperties().setTitle("Alder Courier: Port of Lindow stays shut");
    assertThat(Desk.article(Desk.read("a.docx", bytes(titled)).pages().get(0)).outlet())
        .contains("Alder Courier");
    assertThat(Desk.article(Desk.read("a.docx", bytes(story())).pages().get(0)).outlet()).isEmpty();
  }

  @Test
  void aTableThatLaysThePageOutIsText() throws Exception {
    XWPFDocument document = new XWPFDocument();
    XWPFTable table = document.createTable(1, 2);
    table.getRow(0).getCell(0).setText(ONE);
    table.getRow(0).getCell(1).setText(TWO);
    assertThat(Desk.read("a.docx", bytes(document)).pages().get(0).text())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void whenItWasSavedIsCapturedNotPublished() throws Exception {
    XWPFDocument document = story();
    document
        .getProperties()
        .getCoreProperties()
        .setCreated(Optional.of(Date.from(Instant.parse("2024-05-03T10:00:00Z"))));
    document
        .getProperties()
        .getCoreProperties()
        .setModified(Optional.of(Date.from(Instant.parse("2024-05-04T10:00:00Z"))));
    Page page = Desk.read("a.docx", bytes(document)).pages().get(0);
    assertThat(page.known().captured().orElseThrow().iso()).isEqualTo("2024-05-03/2024-05-04");
    assertThat(page.known().published()).isEmpty();
  }

  @Test
  void readsTheArticlesOfAPressDatabase() throws Exception {
    XWPFDocument document = new XWPFDocument();
    add(document, null, "Date and Time: Sunday, May 5, 2024 9:00:00 AM CEST");
    add(document, null, "Documents (2)");
    add(document, null, "1. Port of Lindow stays shut");
    for (String title : List.of("Port of Lindow stays shut", "Crews turn down the offer")) {
      add(document, null, "");
      add(document, "Heading1", title);
      add(document, null, "The Alder Courier");
      add(document, null, "May 3, 2024 Friday");
      add(document, null, "Copyright 2024 Alder Press Limited All Rights Reserved");
      add(document, null, "Section: WORLD; Pg. 4");
      add(document, null, "Length:\u00a061 words");
      add(document, null, "Byline: Ada Lund");
      add(document, "Heading2", "Body");
      add(document, null, "");
      add(document, null, ONE);
      add(document, null, TWO);
      add(document, null, "Load-Date: May 4, 2024");
      add(document, null, "End of Document");
    }
    List<Page> pages = Desk.read("a.docx", bytes(document)).pages();
    assertThat(pages).extracting(Page::source).containsExactly("a.docx#1", "a.docx#2");
    Article second = Desk.article(pages.get(1));
    assertThat(second.title()).isEqualTo("Crews turn down the offer");
    assertThat(second.outlet()).contains("The Alder Courier");
    assertThat(second.byline()).contains("Ada Lund");
    assertThat(second.published().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(second.text()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(second.partial()).isFalse();
    assertThat(Desk.article(pages.get(0)).title()).isEqualTo("Port of Lindow stays shut");
  }

  @Test
  void otherArchivesAreNoDocuments() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/a.txt"));
      zip.write(bytes(story()));
    }
    assertThat(new DocxReader().recognises(out.toByteArray())).isFalse();
    assertThat(new DocxReader().recognises(bytes(story()))).isTrue();
    assertThat(new DocxReader().recognises(new byte[] {'P', 'K', 3, 4})).isFalse();
  }

  @Test
  void isSafeFromBrokenFiles() throws Exception {
    byte[] good = bytes(story());
    assertThatThrownBy(() -> Desk.read("a.docx", Arrays.copyOf(good, good.length / 2)))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageStartingWith("a.docx is a damaged Word document: ");
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      byte[] bad = i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      for (int k = 0; k < 1 + random.nextInt(20) && bad.length > 4; k++) {
        bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
      }
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            try {
              Desk.read("a.docx", bad);
            } catch (UnreadablePageException e) {
              assertThat(e).hasMessageStartingWith("a.docx");
            }
          });
    }
  }

  @Test
  void aDocumentThatUnpacksWithoutEndIsRefused() throws Exception {
    byte[] types =
        ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] rels =
        ("<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(types);
      zip.putNextEntry(new ZipEntry("_rels/.rels"));
      zip.write(rels);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
    }
    assertThatThrownBy(() -> Desk.read("a.docx", out.toByteArray()))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageStartingWith("a.docx is a ");
  }
}
