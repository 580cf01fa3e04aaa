// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {
  private static final String TEXT =
      "Both sides said “no”.\r\nThe café in Łódź closed, à regret.\r\n";

  @Test
  void keepsLineEndsAndMarksOfUtf8() throws UnreadablePageException {
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
  }

  @Test
  void leavesOutAByteOrderMark() throws UnreadablePageException {
    assertThat(decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsUtf16WithAMarkAndWithout(String charset) throws UnreadablePageException {
    assertThat(decode(TEXT.getBytes(Charset.forName(charset))).text()).isEqualTo(TEXT);
  }

  @Test
  void readsWindows1252() throws UnreadablePageException {
    String western =
        "The minister said “no” – and left. A café in Orléans closed, à regret. ".repeat(4);
    assertThat(decode(western.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(western);
  }

  @Test
  void readsRussianInAnEncodingOfItsOwn() throws UnreadablePageException {
    String russian = "Стороны договорились встретиться снова в пятницу утром. ".repeat(6);
    assertThat(decode(russian.getBytes(Charset.forName("windows-1251"))).text()).isEqualTo(russian);
  }

  @Test
  void saysWhatAnEmptyFileIs() {
    fails(new byte[0], "page.txt is empty.");
    fails(" \n\t ".getBytes(StandardCharsets.UTF_8), "page.txt holds nothing but white space.");
  }

  @Test
  void saysWhatABinaryFileLooksLike() {
    fails(
        "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8),
        "page.txt is no text: it looks like a PDF document.");
    fails(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10},
        "page.txt is no text: it looks like a PNG image.");
    fails(new byte[] {'P', 'K', 3, 4, 0, 0}, "page.txt is no text: it looks like a ZIP archive.");
    fails(
        "two words\0 and".getBytes(StandardCharsets.UTF_8),
        "page.txt is no text: a NUL byte stands at byte 9.");
    fails(
        "\1\2\3\4 word".getBytes(StandardCharsets.UTF_8),
        "page.txt is no text: 4 of its characters are control characters.");
  }

  @Test
  void refusesWhatIsTooLarge() {
    PageDecoder decoder = new PageDecoder(new Limits(3 << 20, 100));
    assertThatThrownBy(() -> decoder.decode("page.txt", new byte[9 << 20], PageFacts.NONE))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessage("page.txt is 9 MB; the limit is 3 MB.");
    byte[] line = ("short\n" + "x".repeat(101)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> decoder.decode("page.txt", line, PageFacts.NONE))
        .hasMessage("page.txt has 101 characters in line 2; the limit is 100.");
  }

  private static Page decode(byte[] bytes) throws UnreadablePageException {
    return new PageDecoder().decode("page.txt", bytes, PageFacts.NONE);
  }

  private static void fails(byte[] bytes, String message) {
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessage(message);
  }
}
