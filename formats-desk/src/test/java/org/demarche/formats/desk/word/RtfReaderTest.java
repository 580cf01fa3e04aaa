// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.formats.desk.Desk.ONE;
import static org.demarche.formats.desk.Desk.TWO;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.formats.desk.Desk;
import org.demarche.page.Page;
import org.demarche.page.UnreadablePageException;
import org.junit.jupiter.api.Test;

class RtfReaderTest {
  private static String text(String rtf) {
    return RtfText.of(rtf.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void followsGroupsCodePagesAndUnicode() {
    assertThat(
            text(
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\*\\generator Riched20;}"
                    + "{\\info{\\title Hidden}}\\pard\\b Caf\\'e9\\b0  \\u8220?shut\\u8221? \\{now\\}\\par"
                    + "\r\nNext\\emdash line}"))
        .isEqualTo("Caf\u00e9 \u201Cshut\u201D {now}\nNext\u2014line");
    assertThat(text("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'ee\\'f0\\'f2}")).isEqualTo("Порт");
    assertThat(text("{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt here}}}"))
        .isEqualTo("here");
    assertThat(text("{\\rtf1\\uc0 a\\u233 b{\\uc2\\u233 xxc}}")).isEqualTo("aébéc");
  }

  @Test
  void whatIsDeletedHiddenOrBesideIsNoText() {
    assertThat(text("{\\rtf1 The union {\\deleted never }asked \\deleted twice \\deleted0 once.}"))
        .isEqualTo("The union asked once.");
    assertThat(text("{\\rtf1 Ask{\\v secret} \\deleted gone \\plain again.}"))
        .isEqualTo("Ask again.");
    assertThat(text("{\\rtf1 Paid{\\super\\chftn{\\footnote\\pard See the ledger.}} late.}"))
        .isEqualTo("Paid late.");
    assertThat(text("{\\rtf1 Paid{\\*\\atnid AL}{\\*\\annotation Is that so?} late.}"))
        .isEqualTo("Paid late.");
    assertThat(
            text(
                "{\\rtf1 Paid {\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}"
                    + "{\\shptxt A box.\\par}}{\\shprslt{A box.}}}late.\\par}"))
        .isEqualTo("Paid late.\n\nA box.");
  }

  @Test
  void aRunningHeadNamesOutletAndDay() throws Exception {
    Page page =
        Desk.pages(
                "a.rtf",
                "{\\rtf1{\\header The Northern Herald | Monday, 3 June 2024 | Page 4\\par}"
                    + "Port of Lindow stays shut\\par "
                    + ONE
                    + "\\par "
                    + TWO
                    + "}")
            .get(0);
    assertThat(page.text()).doesNotContain("Herald");
    assertThat(Desk.article(page).outlet()).contains("The Northern Herald");
    assertThat(Desk.article(page).published().orElseThrow().iso()).isEqualTo("2024-06-03");
  }

  @Test
  void endsWhereTheFileEnds() {
    assertThat(text("{\\rtf1 open {{{\\'e")).isEqualTo("open ");
    assertThat(text("{\\rtf1 a}}}}} b\\")).isEqualTo("a b");
    assertThat(text("{\\rtf1 a\\bin999999999 b")).isEqualTo("a");
    assertThat(text("{".repeat(200_000) + "x")).isEqualTo("x");
  }

  @Test
  void readsParagraphs() throws Exception {
    Page page =
        Desk.pages(
                "a.rtf",
                "{\\rtf1 Port of Lindow stays shut\\par\\par " + ONE + "\\par " + TWO + "}")
            .get(0);
    assertThat(page.text()).isEqualTo("Port of Lindow stays shut\n\n" + ONE + "\n\n" + TWO);
    assertThat(Desk.article(page).title()).isEqualTo("Port of Lindow stays shut");
    assertThatThrownBy(() -> Desk.pages("a.rtf", "{\\rtf1\\pict 00ff}"))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessage("a.rtf is an RTF document without text.");
  }

  @Test
  void readsTheTablesOfFactiva() throws Exception {
    String row = "\\trowd\\cellx1000\\cellx9000 %s\\cell %s\\cell\\row ";
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252 ");
    for (String title : List.of("Port of Lindow stays shut", "Crews turn down the offer")) {
      rtf.append(String.format(row, "HD", title));
      rtf.append(String.format(row, "BY", "By Ada Lund"));
      rtf.append(String.format(row, "WC", "61 words"));
      rtf.append(String.format(row, "PD", "3 May 2024"));
      rtf.append(String.format(row, "SN", "Alder News"));
      rtf.append(String.format(row, "LA", "English"));
      rtf.append(String.format(row, "LP", ONE));
      rtf.append(String.format(row, "TD", TWO));
      rtf.append(String.format(row, "AN", "Document ALDR000020240503ek53000ab"));
    }
    List<Page> pages = Desk.pages("a.rtf", rtf + "}");
    assertThat(pages).hasSize(2);
    Article second = Desk.article(pages.get(1));
    assertThat(second.title()).isEqualTo("Crews turn down the offer");
    assertThat(second.outlet()).contains("Alder News");
    assertThat(second.published().orElseThrow().iso()).isEqualTo("2024-05-03");
    assertThat(second.text()).isEqualTo(ONE + "\n\n" + TWO);
  }
}
