// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and CSV as people and programs get them. */
class TextTableTest {
  private static String print(Format format, int width, String... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Listing<String> listing =
        new Listing<>(
            List.of(Field.of("name", row -> row), Field.of("length", row -> row.length())),
            List.of(
                Column.text("name", 8, 2, row -> row),
                new Column<>("length", 6, 6, 1, row -> "" + row.length())),
            "Nothing.");
    try (RowWriter<String> writer =
        RowWriter.of(listing, format, new PrintStream(out, true, StandardCharsets.UTF_8), width)) {
      List.of(rows).forEach(writer);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isAsWideAsItsCells() {
    assertThat(print(Format.TABLE, 80, "Oslo", "Bergen"))
        .isEqualToNormalizingNewlines(
            """
            name    length
            ──────  ──────
            Oslo    4
            Bergen  6
            """);
  }

  @Test
  void wrapsAtBlanksAndMarksWhatItCuts() {
    assertThat(print(Format.TABLE, 20, "one two three four five six seven"))
        .isEqualToNormalizingNewlines(
            """
            name          length
            ────────────  ──────
            one two       33
            three four…
            """);
  }

  @Test
  void tellsTheNextStepWhereThereIsNoRow() {
    assertThat(print(Format.TABLE, 80)).isEqualToNormalizingNewlines("Nothing.\n");
    assertThat(print(Format.JSONL, 80)).isEmpty();
    assertThat(print(Format.CSV, 80)).isEqualTo("name,length\n");
  }

  @Test
  void letsNoPageSteerTheTerminal() {
    String table = print(Format.TABLE, 80, "a\u001b[2Jb\u0007c\u202ed");
    assertThat(table).doesNotContain("\u001b", "\u0007", "\u202e").contains("a [2Jb cd");
  }

  @Test
  void countsWideAndCombiningCharactersAsTerminalsDo() {
    assertThat(Words.width("平和")).isEqualTo(4);
    assertThat(Words.width("e\u0301")).isEqualTo(1);
    assertThat(Words.shorten("平和平和", 5)).isEqualTo("平和…");
  }

  @Test
  void quotesCsvCellsThatNeedIt() {
    assertThat(print(Format.CSV, 80, "a \"b\", c\nd"))
        .isEqualTo("name,length\n\"a \"\"b\"\", c\nd\",10\n");
  }

  @Test
  void writesJsonOnOneLineWhateverTheTextHolds() {
    assertThat(print(Format.JSONL, 80, "a\n\"b\"\u0001"))
        .isEqualTo("{\"name\":\"a\\n\\\"b\\\"\\u0001\",\"length\":6}\n");
  }
}
