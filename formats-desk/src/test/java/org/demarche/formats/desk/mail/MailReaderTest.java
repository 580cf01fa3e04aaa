// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.formats.desk.Desk.ONE;
import static org.demarche.formats.desk.Desk.TWO;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.formats.desk.Desk;
import org.demarche.page.Page;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PagesRead;
import org.demarche.text.Table;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String HEAD =
      "Received: from mx.alder.example by mail.example; Fri, 3 May 2024 06:00:02 +0200\r\n"
          + "From: Alder Courier <newsletter@alder.example>\r\nTo: desk@example.org\r\n"
          + "Subject: Port of Lindow stays shut\r\nDate: Fri, 3 May 2024 06:00:00 +0200 (CEST)\r\n"
          + "Message-ID: <1@alder.example>\r\nMIME-Version: 1.0\r\n";

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static String html(String body) {
    return "<html><head><title>x</title></head><body><table><tr><td>" + body + "</td></tr></table>";
  }

  @Test
  void readsTheHtmlOfANewsletterAndItsDay() throws Exception {
    String mail =
        HEAD
            + "List-Unsubscribe: <https://alder.example/u>\r\n"
            + "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nSee the web version.\r\n--b1\r\n"
            + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64(
                html("<h1>Port of Lindow stays shut</h1><p>" + ONE + "</p><p>" + TWO + "</p>")
                    .getBytes(StandardCharsets.UTF_8))
            + "\r\n--b1--\r\n";
    Page page = Desk.pages("a.eml", mail).get(0);
    Article article = Desk.article(page);
    assertThat(article.page()).isEqualTo("a.eml");
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.outlet()).contains("Alder Courier");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(article.captured().orElseThrow().iso()).isEqualTo("2024-05-03");
  }

  @Test
  void readsEncodedHeadersAndQuotedPrintableText() throws Exception {
    String mail =
        "From: =?utf-8?Q?J=C3=B6rg_Holm?= <jh@example.org>\nTo: a@example.org\n"
            + "Date: Fri, 3 May 2024 23:30:00 -0500\n"
            + "Subject: =?utf-8?B?"
            + Base64.getEncoder().encodeToString("Fwd: Café shut".getBytes(StandardCharsets.UTF_8))
            + "?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"
            + "Content-Transfer-Encoding: quoted-printable\n\nCaf=E9 owners met. "
            + ONE
            + "=\n And so on.\n";
    Page page = Desk.pages("a.eml", mail).get(0);
    assertThat(page.known().title()).contains("Café shut");
    assertThat(page.known().via()).contains("Jörg Holm");
    assertThat(page.known().published()).isEmpty();
    assertThat(page.known().captured().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(page.text()).isEqualTo("Café owners met. " + ONE + " And so on.");
  }

  private static final String FORWARD =
      "From: Per Holm <per@example.org>\nTo: desk@example.org\nSubject: FW: talks\n"
          + "Date: Mon, 6 May 2024 09:00:00 +0200\nMIME-Version: 1.0\n";

  @Test
  void takesTheForwardedArticleOutOfItsMail() throws Exception {
    String mail =
        FORWARD
            + "Content-Type: text/plain; charset=utf-8\n\nDear all, this may be of interest.\nPer\n\n"
            + "---------- Forwarded message ---------\n"
            + "From: Alder Courier <news@alder.example>\nDate: Fri, May 3, 2024 at 6:00 AM\n"
            + "Subject: Port of Lindow stays shut\nTo: <per@example.org>\n\n\n"
            + "The port of Lindow will stay shut until the crews are paid, the\n"
            + "dockers' union said on Thursday after a night of talks that brought\n"
            + "no result for either side.\n\n"
            + TWO
            + "\n\n-- \nPer Holm, Harbour Watch, a group of people who watch the harbour every day.\n";
    Article article = Desk.article(Desk.pages("a.eml", mail).get(0));
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.outlet()).contains("Alder Courier");
    assertThat(article.via()).contains("Per Holm");
    assertThat(article.captured().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(article.cuts()).extracting(c -> c.reason()).contains("mail-note", "mail-header");
  }

  @Test
  void takesTheForwardedArticleOutOfHtml() throws Exception {
    String mail =
        FORWARD
            + "Content-Type: text/html; charset=utf-8\n\n"
            + "<div dir=\"ltr\">Worth a read, I think, before we meet them on Monday.<br><div"
            + " class=\"gmail_quote\"><div class=\"gmail_attr\">---------- Forwarded message"
            + " ---------<br>From: <strong>Alder Courier</strong>"
            + " &lt;<a href=\"mailto:x\">news@alder.example</a>&gt;<br>Date: Fri, May 3, 2024 at 6:00"
            + " AM<br>Subject: Port of Lindow stays shut<br>To: &lt;per@example.org&gt;<br></div>"
            + "<br><p>"
            + ONE
            + "</p><p>"
            + TWO
            + "</p></div></div>";
    Article article = Desk.article(Desk.pages("a.eml", mail).get(0));
    assertThat(article.title()).isEqualTo("Port of Lindow stays shut");
    assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.outlet()).contains("Alder Courier");
  }

  @Test
  void theInnerHeadersDayDatesWhatWasForwarded() throws Exception {
    for (String header :
        List.of(
            "---------- Forwarded message ---------\nFrom: Alder Courier <news@alder.example>\n"
                + "Date: Fri, May 3, 2024 at 6:00 AM\nSubject: Port shut\nTo: <per@example.org>\n",
            "From: Alder Courier <news@alder.example> \nSent: Friday, May 3, 2024 6:00 AM\n"
                + "To: Per Holm <per@example.org>\nSubject: Port shut\n",
            "From: Ada Lund <ada.lund@alder.example>\nSent: Fri 5/3/2024 6:00 AM\n"
                + "To: Per Holm <per@example.org>\nSubject: Port shut\n",
            "-----Original Message-----\nFrom: Ada Lund [mailto:ada.lund@alder.example]\n"
                + "Sent: 03 May 2024 06:00\nTo: Per Holm\nSubject: Port shut\n",
            "Von: Ada Lund <ada.lund@alder.example>\nGesendet: Freitag, 3. Mai 2024 06:00\n"
                + "An: Per Holm <per@example.org>\nBetreff: Port shut\n")) {
      String mail =
          FORWARD
              + "Content-Type: text/plain; charset=utf-8\n\nFor you.\n\n"
              + header
              + "\n"
              + ONE
              + "\n\n"
              + TWO
              + "\n";
      Article article = Desk.article(Desk.pages("a.eml", mail).get(0));
      assertThat(article.published()).as(header).isPresent();
      assertThat(article.published().get().iso()).as(header).isEqualTo("2024-05-03");
      assertThat(article.published().get().basis()).contains("forwarded mail");
      assertThat(article.text()).isEqualTo(ONE + "\n\n" + TWO);
    }
  }

  @Test
  void aDayThatTheForwardedTextPrintsIsBetterThanThatOfItsMail() throws Exception {
    String mail =
        FORWARD
            + "Content-Type: text/plain; charset=utf-8\n\nFrom: Ada Lund <ada@alder.example>\n"
            + "Sent: Friday, May 3, 2024 6:00 AM\nTo: Per Holm <per@example.org>\nSubject: talks\n\n"
            + "Port of Lindow stays shut\n\n30 April 2024\n\n"
            + ONE
            + "\n\n"
            + TWO
            + "\n";
    Article article = Desk.article(Desk.pages("a.eml", mail).get(0));
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-04-30");
  }

  @Test
  void anInnerDayAfterTheMailsOwnIsNone() throws Exception {
    String mail =
        FORWARD
            + "Content-Type: text/plain; charset=utf-8\n\nFrom: Ada Lund <ada@alder.example>\n"
            + "Sent: Friday, May 3, 2030 6:00 AM\nTo: Per Holm <per@example.org>\nSubject: talks\n\n"
            + ONE
            + "\n\n"
            + TWO
            + "\n";
    Article article = Desk.article(Desk.pages("a.eml", mail).get(0));
    assertThat(article.published()).isEmpty();
    assertThat(article.captured().orElseThrow().iso()).isEqualTo("2024-05-06");
  }

  @Test
  void eachItemOfANewsletterIsAnArticle() throws Exception {
    String item =
        "<tr><td><h2><a href=\"https://alder.example/%s\">%s</a></h2><p>%s</p>%s</td></tr>";
    String mail =
        HEAD.replace("Port of Lindow stays shut", "Your morning from Lindow")
            + "List-Unsubscribe: <https://alder.example/u>\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><table>"
            + "<tr><td><a href=\"https://alder.example/w\">View this email in your browser</a></td></tr>"
            + String.format(
                item, 1, "Port of Lindow stays shut", ONE, "<a href=\"x\">Read more</a>")
            + String.format(item, 2, "Harbour board rejects the union's demand", TWO, "")
            + "<tr><td><p>You receive this because you subscribed.</p>"
            + "<a href=\"https://alder.example/u\">Unsubscribe</a></td></tr></table></body></html>";
    List<Article> articles = new ArticleReader().read(Desk.pages("a.eml", mail).get(0)).articles();
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("Port of Lindow stays shut", "Harbour board rejects the union's demand");
    assertThat(articles).extracting(Article::text).containsExactly(ONE, TWO);
    for (Article article : articles) {
      assertThat(article.outlet()).contains("Alder Courier");
      assertThat(article.published().orElseThrow().iso()).isEqualTo("2024-05-03");
    }
  }

  @Test
  void theFurnitureOfNewslettersIsAsItsTableShows() {
    Table.ofResource(MailText.class, "furniture.tsv")
        .rows()
        .forEach(row -> assertThat(cutOf(row.get("example"))).as(row.get("example")).isPresent());
    assertThat(cutOf(ONE)).isEmpty();
    assertThat(cutOf("You are asked to leave, the minister told the crews.")).isEmpty();
  }

  private static Optional<String> cutOf(String paragraph) {
    return MailText.of(paragraph).layout().layout().get(0).cut();
  }

  @Test
  void readsAttachmentsOfFormatsThatAreRead() throws Exception {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(ONE);
      document.write(docx);
    }
    String mail =
        FORWARD
            + "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\n"
            + "Please find the article enclosed.\n--m\nContent-Type:"
            + " application/octet-stream; name=port.docx\nContent-Disposition: attachment;"
            + " filename=port.docx\nContent-Transfer-Encoding: base64\n\n"
            + base64(docx.toByteArray())
            + "\n--m\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n"
            + "AAAA\n--m\nContent-Type: application/pdf; name=b.pdf\nContent-Transfer-Encoding:"
            + " base64\n\n"
            + base64("%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8))
            + "\n--m\nContent-Type: message/rfc822\n\n"
            + HEAD.replace("\r\n", "\n")
            + "Content-Type: text/plain\n\n"
            + TWO
            + "\n--m--\n";
    PagesRead read = Desk.read("a.eml", mail.getBytes(StandardCharsets.UTF_8));
    assertThat(read.pages()).extracting(Page::text).containsExactly(ONE, TWO);
    assertThat(read.pages()).extracting(Page::source).containsExactly("a.eml#2", "a.eml#4");
    assertThat(read.failures())
        .singleElement()
        .satisfies(
            failure -> assertThat(failure).hasMessageStartingWith("a.eml#3 is a damaged PDF"));
  }

  @Test
  void readsTheMessagesOfAnMbox() throws Exception {
    String message = HEAD.replace("\r\n", "\n") + "Content-Type: text/plain\n\n%s\n\n";
    String mbox =
        "From a@b.example Fri May  3 06:00:00 2024\n"
            + String.format(message, ">From Lindow: " + ONE)
            + "From a@b.example Sat May  4 06:00:00 2024\n"
            + String.format(message, TWO);
    List<Page> pages = Desk.pages("a.mbox", mbox);
    assertThat(pages).extracting(Page::source).containsExactly("a.mbox#1", "a.mbox#2");
    assertThat(pages).extracting(Page::text).containsExactly("From Lindow: " + ONE, TWO);
  }

  @Test
  void leavesOtherTextsAlone() {
    MailReader reader = new MailReader();
    for (String text :
        List.of(
            "From: the desk\nTo: all\nSubject: x\n\n" + ONE,
            "Subject: x\nFrom: a@b.example\n\n" + ONE,
            "From: <Saved by Blink>\nSubject: a@b\nDate: x\nMIME-Version: 1.0\n\n",
            "Port shut\nFrom: a@b.example\nTo: b\nSubject: c\nDate: d\n\n" + ONE,
            "From Lindow it is far to 2024\n\n" + ONE)) {
      assertThat(reader.recognises(text.getBytes(StandardCharsets.UTF_8))).as(text).isFalse();
    }
  }

  @Test
  void tellsWhatItCannotRead() {
    assertThatThrownBy(() -> Desk.pages("a.eml", HEAD + "Content-Type: image/png\r\n\r\nxx"))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessage("a.eml is a mail without a text or a file to read.");
  }

  @Test
  void isSafeFromBrokenAndDeepMail() throws Exception {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 3000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=x").append(i).append("\r\n\r\n--x");
      deep.append(i).append("\r\n");
    }
    byte[] good = (deep + "\r\n" + ONE).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] bad = i == 0 ? good : Arrays.copyOf(good, 600 + random.nextInt(good.length - 600));
      for (int k = 0; k < i; k++) {
        bad[400 + random.nextInt(bad.length - 400)] = (byte) random.nextInt(256);
      }
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            try {
              Desk.read("a.eml", bad);
            } catch (UnreadablePageException e) {
              assertThat(e).hasMessageStartingWith("a.eml");
            }
          });
    }
  }
}
