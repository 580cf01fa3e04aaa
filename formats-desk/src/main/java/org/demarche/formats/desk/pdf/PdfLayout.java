// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;

/**
 * Lays the lines of a document out as blocks: paragraphs, headings, the headlines of its stories.
 */
final class PdfLayout {
  /** Why lines on the margins are no part of the text. */
  static final String MARGIN = "page-margin";

  private static final double HEADING = 1.12;
  private static final double HEADLINE = 1.25;

  /** A further story on a page has a headline of at least this size. */
  private static final double STORY = 1.5;

  /** Fewest words of a story before another may begin. */
  private static final int STORY_WORDS = 40;

  private static final int LONGEST_HEADING = 30;
  private static final int HEADLINE_WORDS = 3;

  /** A newspaper's name on top of a page has at most so many words. */
  private static final int NAME = 5;

  private static final int BYLINE = 12;

  private final List<Passage> passages;
  private final Hyphens hyphens;
  private final double body;
  private final List<String> texts = new ArrayList<>();

  private PdfLayout(List<Passage> passages, Hyphens hyphens, double body) {
    this.passages = passages;
    this.hyphens = hyphens;
    this.body = body;
    passages.forEach(passage -> texts.add(hyphens.join(passage.lines())));
  }

  /**
   * The text of a document.
   *
   * @param pages its lines without those of the margins
   * @param margins those of the margins: above the headline where they stand on top of the first
   *     page, for they may name the outlet and the day; all others at the end, as cut
   * @param title as the file's properties have it: a hint
   */
  static LayoutText of(List<List<TextLine>> pages, List<TextLine> margins, Optional<String> title) {
    List<TextLine> all = pages.stream().flatMap(List::stream).toList();
    double body = bodySize(all);
    List<List<TextLine>> columns = new ArrayList<>();
    for (List<TextLine> page : pages) {
      columns.addAll(ReadingOrder.columns(DropCaps.joined(page, body), body));
    }
    LayoutText text = new LayoutText();
    PdfLayout layout = new PdfLayout(Passages.of(columns), new Hyphens(all), body);
    int headline = layout.title(title);
    List<TextLine> top =
        headline < 0 ? List.of() : layout.above(layout.passages.get(headline), margins);
    top.forEach(line -> text.add(line.text(), BlockKind.PARAGRAPH, Optional.empty(), false));
    layout.write(text, headline);
    for (TextLine line : margins) {
      if (top.contains(line)) {
        continue;
      }
      text.add(line.text(), BlockKind.PARAGRAPH, Optional.of(MARGIN), false);
    }
    return text;
  }

  /** The size of most characters. */
  static double bodySize(List<TextLine> lines) {
    Map<Long, Integer> sizes = new HashMap<>();
    lines.forEach(
        line -> sizes.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
    return sizes.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(size -> size.getKey() / 2.0)
        .orElse(10.0);
  }

  private List<TextLine> above(Passage headline, List<TextLine> margins) {
    return margins.stream()
        .filter(line -> line.page() == 0 && headline.first().page() == 0)
        .filter(line -> line.y() < headline.first().y() && !PrintMarks.is(line.text()))
        .toList();
  }

  private void write(LayoutText text, int title) {
    int words = 0;
    for (int i = 0; i < passages.size(); i++) {
      boolean story = title >= 0 && i > title && words >= STORY_WORDS && startsStory(i, title);
      words = story ? 0 : words + (isHeading(i) ? 0 : texts.get(i).split(" ").length);
      text.add(
          texts.get(i), i == title || story ? BlockKind.TITLE : kind(i), Optional.empty(), story);
    }
  }

  private BlockKind kind(int i) {
    if (isHeading(i)) {
      return BlockKind.HEADING;
    }
    return Passages.isItem(texts.get(i)) ? BlockKind.ITEM : BlockKind.PARAGRAPH;
  }

  private boolean isHeading(int i) {
    Passage passage = passages.get(i);
    boolean larger = passage.size() >= HEADING * body;
    return (larger || passage.bold())
        && words(i) <= LONGEST_HEADING
        && !(passage.bold() && !larger && Passages.endsSentence(texts.get(i)));
  }

  private int words(int i) {
    return texts.get(i).split(" ").length;
  }

  /** The headline: what the properties name, else the largest type with enough words. */
  private int title(Optional<String> known) {
    int best = -1;
    int masthead = -1;
    for (int i = 0; i < passages.size() && passages.get(i).first().page() == 0; i++) {
      String text = texts.get(i);
      if (known.filter(title -> names(title, text)).isPresent()) {
        return i;
      }
      boolean large = passages.get(i).size() >= HEADLINE * body && words(i) <= LONGEST_HEADING;
      if (large && i == 0 && words(i) <= NAME && wordsBelow(i, HEADLINE) < STORY_WORDS / 2) {
        masthead = i;
      } else if (large && words(i) >= HEADLINE_WORDS && (best < 0 || isLarger(i, best))) {
        best = i;
      }
    }
    return best >= 0 ? best : masthead;
  }

  private boolean isLarger(int i, int other) {
    return passages.get(i).size() > passages.get(other).size() * 1.05;
  }

  /** "Port shut - Alder Courier" names the headline "Port shut again" not, but "Port shut". */
  private static boolean names(String title, String text) {
    String words = key(text);
    return words.split(" ").length >= HEADLINE_WORDS
        && (" " + key(title) + " ").startsWith(" " + words + " ");
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * A headline below a story that has ended. A passage in large type amid a story stands between
   * two parts of a paragraph, is a sentence, or a quotation.
   */
  private boolean startsStory(int i, int title) {
    Passage passage = passages.get(i);
    String text = texts.get(i);
    boolean headline =
        passage.size() >= (isSigned(i) ? HEADLINE : STORY) * body
            && words(i) >= HEADLINE_WORDS
            && words(i) <= LONGEST_HEADING
            && !Passages.endsSentence(text)
            && "\"“„«‘".indexOf(text.charAt(0)) < 0;
    return headline
        && Passages.endsSentence(texts.get(i - 1))
        && !isHeading(i - 1)
        && !key(text).equals(key(texts.get(title)))
        && wordsBelow(i, STORY) >= STORY_WORDS;
  }

  /** Whether a byline stands below. */
  private boolean isSigned(int i) {
    String below = i + 1 < texts.size() ? texts.get(i + 1) : "";
    return below.matches("(?i)by \\p{L}.*") && words(i + 1) <= BYLINE;
  }

  /**
   * Words of running text below a headline, up to the next one of so many times the text's size.
   */
  private int wordsBelow(int i, double times) {
    int words = 0;
    for (int k = i + 1; k < passages.size() && passages.get(k).size() < times * body; k++) {
      words += isHeading(k) ? 0 : words(k);
    }
    return words;
  }
}
