// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.formats.desk.Folio;

/** Headers, footers and page numbers: lines near the edge that return on other pages. */
final class Margins {
  /** So much of the page's height is margin, above and below. */
  private static final double EDGE = 0.12;

  /** Headers of left and right pages differ: each is on less than half of them. */
  private static final double SHARE = 0.3;

  /** Lines of a header or a footer, at most. */
  private static final int LINES = 4;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:[-–—|] ?)?(?:(?:page|seite|pagina|página|p\\.|s\\.) ?)?\\d{1,4}"
              + "(?: ?(?:/|of|von|de|sur|di|van) ?\\d{1,4})?(?: ?[-–—|])?");

  /** Lines with a page's number or day are at most so many times as large as the text. */
  private static final double FOLIO = 1.2;

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final int count;

  /**
   * Margins of these pages.
   *
   * @param all the lines of each page
   * @param heights of the pages
   */
  Margins(List<List<TextLine>> all, List<Double> heights) {
    this.count = all.size();
    for (int i = 0; i < all.size(); i++) {
      for (TextLine line : outer(all.get(i), heights.get(i))) {
        pages.computeIfAbsent(key(line), key -> new HashSet<>()).add(i);
      }
    }
  }

  /** The lines of one page that are no part of its text. */
  Set<TextLine> of(List<TextLine> lines, double height) {
    Set<TextLine> furniture = new HashSet<>();
    List<TextLine> outer = outer(lines, height);
    for (TextLine line : outer) {
      int on = pages.getOrDefault(key(line), Set.of()).size();
      boolean repeated = on >= 2 && on >= SHARE * count;
      if (repeated || NUMBER.matcher(line.text()).matches() || PrintMarks.is(line.text())) {
        furniture.add(line);
      }
    }
    double largest = FOLIO * PdfLayout.bodySize(lines);
    List<TextLine> small = outer.stream().filter(line -> line.size() <= largest).toList();
    furniture.addAll(folios(small, furniture, height));
    List<TextLine> prints = furniture.stream().filter(l -> PrintMarks.is(l.text())).toList();
    // Beside the day on which it was printed stands the page's title.
    outer.stream()
        .filter(line -> prints.stream().anyMatch(print -> Math.abs(print.y() - line.y()) < 2))
        .forEach(furniture::add);
    return furniture;
  }

  /** Rows on the very edge that hold a page's number or day, or a line of copyright. */
  private static List<TextLine> folios(
      List<TextLine> outer, Set<TextLine> furniture, double height) {
    List<TextLine> upper =
        outer.stream()
            .filter(line -> line.y() < height / 2)
            .sorted(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::left))
            .toList();
    List<TextLine> lower =
        outer.stream()
            .filter(line -> line.y() >= height / 2)
            .sorted(Comparator.comparingDouble(TextLine::y).reversed())
            .toList();
    List<TextLine> found = new ArrayList<>();
    for (List<TextLine> edge : List.of(upper, lower)) {
      List<TextLine> row = List.of();
      for (int i = 0; i < edge.size(); i += row.size()) {
        row = row(edge, edge.get(i));
        if (Folio.is(text(row))) {
          found.addAll(row);
        } else if (!furniture.containsAll(row)) {
          break;
        }
      }
    }
    return found;
  }

  private static List<TextLine> row(List<TextLine> lines, TextLine first) {
    return lines.stream().filter(line -> Math.abs(line.y() - first.y()) < 2).toList();
  }

  /** The lines on the margins as texts, those of one row parted by tabs. */
  static List<String> rows(List<TextLine> margins) {
    List<String> rows = new ArrayList<>();
    List<TextLine> rest = new ArrayList<>(margins);
    while (!rest.isEmpty()) {
      TextLine first = rest.get(0);
      List<TextLine> row =
          row(rest, first).stream().filter(line -> line.page() == first.page()).toList();
      rows.add(text(row));
      rest.removeAll(row);
    }
    return rows;
  }

  private static String text(List<TextLine> row) {
    return row.stream()
        .sorted(Comparator.comparingDouble(TextLine::left))
        .map(TextLine::text)
        .collect(Collectors.joining("\t"));
  }

  /** The outermost lines near the upper and the lower edge. */
  private static List<TextLine> outer(List<TextLine> lines, double height) {
    List<TextLine> sorted = lines.stream().sorted(Comparator.comparingDouble(TextLine::y)).toList();
    List<TextLine> outer = new ArrayList<>();
    for (int i = 0; i < Math.min(LINES, sorted.size()); i++) {
      TextLine first = sorted.get(i);
      if (first.y() < EDGE * height) {
        outer.add(first);
      }
      TextLine last = sorted.get(sorted.size() - 1 - i);
      if (last.y() > (1 - EDGE) * height && !outer.contains(last)) {
        outer.add(last);
      }
    }
    return outer;
  }

  /** Its words with numbers left out, its height on the page and its size, all roughly. */
  private static String key(TextLine line) {
    String words = line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    return words + " " + Math.round(line.y() / 6) + " " + Math.round(line.size());
  }
}
