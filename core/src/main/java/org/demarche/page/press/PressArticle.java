// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PlainLines;
import org.demarche.page.Told;
import org.demarche.text.Scripts;
import org.demarche.time.DateSpan;

/** An article of an export while it is being read: its lines in order, and what its fields say. */
final class PressArticle {
  /** Why the lines of the header are no part of the text. */
  static final String HEADER = "database-header";

  /** A text that has less than this share of the words that its header counts lacks its rest. */
  private static final double WHOLE = 0.6;

  /** Counts below this are of briefs, where the headline weighs too much. */
  private static final int FEW = 60;

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,  ]*");

  private static final Pattern BY =
      Pattern.compile("(?i)^(?:by|von|par|por|di|da|door)\\s*:?\\s+(?=\\p{Lu})");

  /** What databases put behind a headline or an outlet's name: ": [Late Edition (East)]". */
  private static final Pattern EDITION =
      Pattern.compile(
          "(?iu)\\s*(?:[:;,]\\s*)?(?:\\[[^\\]]{0,60}\\bedition\\b[^\\]]{0,40}\\]"
              + "|[,;(]\\s?[^,;()]{0,40}\\bedition\\b(?: ?\\([^)]{0,40}\\))?\\)?)$");

  private final Database database;
  private final LayoutText text = new LayoutText();
  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private int words;
  private boolean unparted;

  PressArticle(Database database) {
    this.database = database;
  }

  /** Adds a line of the header or the footer. */
  void head(String line) {
    text.add(PlainLines.tidy(line), BlockKind.PARAGRAPH, Optional.of(HEADER), false);
  }

  /** Adds the headline; a line that names an edition or a page is none. */
  void title(String line) {
    String title = EDITION.matcher(PlainLines.tidy(line)).replaceFirst("");
    if (!Mark.EDITION.is(title) && !title.isEmpty() && !fields.containsKey(Field.TITLE)) {
      fields.put(Field.TITLE, title);
      text.add(title, BlockKind.TITLE, Optional.empty(), false);
    } else {
      head(line);
    }
  }

  /** Adds paragraphs of the text. */
  void body(List<String> lines) {
    for (String paragraph : PlainLines.paragraphs(lines)) {
      text.add(paragraph, BlockKind.PARAGRAPH, Optional.empty(), false);
      words += paragraph.split(" ").length;
      unparted |= paragraph.chars().anyMatch(c -> Scripts.partsNoWords((char) c));
    }
  }

  /** Notes what a field says; the first that is filled holds. */
  void set(Field field, String value) {
    if (!value.isBlank()) {
      fields.putIfAbsent(field, PlainLines.tidy(value));
    }
  }

  boolean has(Field field) {
    return fields.containsKey(field);
  }

  /** Whether there is anything to read. */
  boolean isFilled() {
    return words > 0 || has(Field.TITLE);
  }

  /** The page of this article. */
  Page page(String source, String raw, PageFacts known) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            field(Field.OUTLET).map(name -> EDITION.matcher(name).replaceFirst("")),
            Optional.of(database.label()),
            published(),
            Optional.empty(),
            field(Field.TITLE));
    Told told = new Told(facts, byline(), isPartial());
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    return new Page(source, bytes, text.text(), known, told, text.layout());
  }

  private Optional<DateSpan> published() {
    return field(Field.DATE).flatMap(day -> PrintedDay.of(day, database.label() + " header"));
  }

  private Optional<String> byline() {
    return field(Field.BYLINE)
        .or(() -> field(Field.CREDIT))
        .map(name -> BY.matcher(name).replaceFirst("").strip())
        .filter(name -> !name.isEmpty());
  }

  private Optional<String> field(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The header counts the words; scripts without spaces are counted in other ways. */
  private boolean isPartial() {
    int length = field(Field.LENGTH).map(PressArticle::number).orElse(0);
    return length >= FEW && !unparted && words < length * WHOLE;
  }

  private static int number(String length) {
    Matcher number = NUMBER.matcher(length);
    String digits = number.find() ? number.group().replaceAll("\\D", "") : "";
    return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }
}
