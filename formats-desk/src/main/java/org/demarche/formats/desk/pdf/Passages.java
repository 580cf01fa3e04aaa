// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds paragraphs in columns of lines: by space, indents, short last lines, and type. */
final class Passages {
  /** Type of sizes that differ more is another's. */
  private static final double SIZE = 0.12;

  /** So much more space than between lines parts paragraphs. */
  private static final double SPACE = 1.35;

  private static final double INDENT = 0.7;

  /** A line that leaves so much of its column free ends a paragraph. */
  private static final double SHORT = 0.25;

  private static final Pattern BULLET = Pattern.compile("[•◦▪■●‣·–—-] .*|\\d{1,2}[.)] .*");

  private static final Pattern END = Pattern.compile(".*[.!?…:;。！？][\"'”’»)\\]]*");

  private Passages() {}

  /** The passages of columns in reading order; one may go on in the next column. */
  static List<Passage> of(List<List<TextLine>> columns) {
    List<Passage> all = new ArrayList<>();
    for (List<TextLine> column : columns) {
      List<Passage> passages = column(column);
      int from = 0;
      if (!all.isEmpty() && goesOn(all.get(all.size() - 1), passages.get(0))) {
        all.get(all.size() - 1).addAll(passages.get(0));
        from = 1;
      }
      all.addAll(passages.subList(from, passages.size()));
    }
    return Interruptions.mended(all);
  }

  static boolean isOfSize(Passage passage, double size) {
    return Math.abs(passage.size() - size) <= SIZE * Math.max(size, passage.size());
  }

  static boolean endsSentence(String text) {
    return END.matcher(text).matches();
  }

  static boolean isItem(String text) {
    return BULLET.matcher(text).matches();
  }

  private static List<Passage> column(List<TextLine> lines) {
    double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
    double right = lines.stream().mapToDouble(TextLine::right).max().orElse(0);
    double leading = leading(lines);
    List<Passage> passages = new ArrayList<>();
    TextLine last = null;
    for (TextLine line : lines) {
      if (last == null || parts(last, line, left, right, leading)) {
        passages.add(new Passage(line, right));
      } else {
        passages.get(passages.size() - 1).add(line);
      }
      last = line;
    }
    return passages;
  }

  /** The usual distance of baselines: the lower quartile, for paragraphs may stand apart. */
  private static double leading(List<TextLine> lines) {
    double[] gaps = new double[Math.max(0, lines.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = lines.get(i + 1).y() - lines.get(i).y();
    }
    java.util.Arrays.sort(gaps);
    double usual = gaps.length == 0 ? 0 : gaps[gaps.length / 4];
    return gaps.length < 3 ? lines.get(0).size() * 1.5 : usual;
  }

  private static boolean parts(
      TextLine last, TextLine line, double left, double right, double leading) {
    double gap = line.y() - last.y();
    boolean type =
        Math.abs(line.size() - last.size()) > SIZE * Math.max(line.size(), last.size())
            || line.bold() != last.bold() && differ(last, line);
    if (type || BULLET.matcher(line.text()).matches()) {
      return true;
    }
    // Headlines are set wider than the lines of the text: their own size says what is far.
    double usual = Math.max(leading, 1.15 * line.size());
    if (gap > SPACE * usual) {
      return true;
    }
    boolean indented =
        line.left() > left + INDENT * line.size() && last.left() < line.left() - 0.4 * line.size();
    boolean centred =
        Math.abs(line.left() + line.right() - last.left() - last.right()) < line.size();
    boolean ended =
        last.right() < right - SHORT * (right - left)
            && END.matcher(last.text()).matches()
            && !Character.isLowerCase(line.text().charAt(0));
    return (indented && !centred) || ended;
  }

  /** A line that is bold from end to end beside one that is not; lone bold words are no heading. */
  private static boolean differ(TextLine last, TextLine line) {
    return !Character.isLowerCase(line.text().charAt(0)) || END.matcher(last.text()).matches();
  }

  /** A paragraph goes on in the next column or on the next page. */
  static boolean goesOn(Passage last, Passage next) {
    boolean type =
        Math.abs(last.size() - next.size()) <= SIZE * last.size() && last.bold() == next.bold();
    boolean ended = END.matcher(last.last().text()).matches();
    boolean lower = Character.isLowerCase(next.first().text().charAt(0));
    return type
        && !ended
        && (last.isFull() || lower)
        && !BULLET.matcher(next.first().text()).matches();
  }
}
