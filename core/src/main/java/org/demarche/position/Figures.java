// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.statement.Statement;
import org.demarche.text.Kept;

/** Amounts in a statement, in one form: "20 %" and "20 per cent" are both "20 percent". */
public final class Figures {
  private static final Map<String, Integer> SCALES =
      Map.of("thousand", 3, "million", 6, "m", 6, "billion", 9, "bn", 9, "trillion", 12);

  private static final Map<String, String> UNITS =
      Map.of(
          "%",
          "percent",
          "per cent",
          "percent",
          "pc",
          "percent",
          "percentage points",
          "points",
          "$",
          "dollars",
          "€",
          "euros",
          "£",
          "pounds");

  /** A year or a day of a month is no amount; words after a number that are no unit. */
  private static final Set<String> NO_UNITS =
      Set.of(
          "a",
          "an",
          "and",
          "as",
          "at",
          "by",
          "for",
          "from",
          "in",
          "is",
          "of",
          "on",
          "or",
          "the",
          "to",
          "until",
          "with",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<currency>[$€£])?(?<!\\p{Alnum}|\\d[.,])(?<number>\\d{1,3}(?:[,\\u202f ]\\d{3})+|\\d+(?:\\.\\d+)?)"
              + "(?:[ -]?(?<scale>thousand|million|billion|trillion|bn|m)\\b)?"
              + "(?:\\s*(?<unit>%|per cent\\b|percentage points\\b|pc\\b|[\\p{L}]+(?:[- ]\\p{L}+)?))?",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_KEPT = 200_000;
  private static final Kept<String, List<Figure>> KEPT = new Kept<>(MOST_KEPT, Figures::read);

  private Figures() {}

  /**
   * An amount.
   *
   * @param value the number, with its scale: 2.5 million is 2500000
   * @param unit what is counted, in lower case: "percent", "dollars", "soldiers"; never empty
   */
  public record Figure(BigDecimal value, String unit) {
    /** "20 percent". */
    public String text() {
      return value.stripTrailingZeros().toPlainString() + " " + unit;
    }
  }

  /**
   * The amounts of a statement's content and scope by their unit; the first where there are two.
   */
  public static Map<String, Figure> of(Statement statement) {
    Map<String, Figure> figures = new TreeMap<>();
    in(statement.content()).forEach(f -> figures.putIfAbsent(f.unit(), f));
    statement.scope().forEach(item -> in(item).forEach(f -> figures.putIfAbsent(f.unit(), f)));
    return figures;
  }

  /** The amounts in these words that have a unit, in their order. */
  public static List<Figure> in(String words) {
    return KEPT.of(words);
  }

  private static List<Figure> read(String words) {
    return FIGURE.matcher(words).results().flatMap(found -> figure(found).stream()).toList();
  }

  /** Whether an item of a scope is an amount and nothing else. */
  public static boolean isFigure(String item) {
    return FIGURE.matcher(item.strip()).matches();
  }

  private static Optional<Figure> figure(MatchResult found) {
    String unit = unit(found);
    if (unit.isEmpty() || NO_UNITS.contains(unit) || isYear(found)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(found.group(2).replaceAll("[^0-9.]", ""));
    String scale = found.group(3) == null ? "" : found.group(3).toLowerCase(Locale.ROOT);
    return Optional.of(new Figure(number.scaleByPowerOfTen(SCALES.getOrDefault(scale, 0)), unit));
  }

  /** "the 2022 invasion" is no amount of invasions. */
  private static boolean isYear(MatchResult found) {
    boolean isBare = found.group(1) == null && found.group(3) == null;
    boolean isPercent = "percent".equals(unit(found));
    return isBare && !isPercent && found.group(2).matches("(19|20)\\d\\d");
  }

  private static String unit(MatchResult found) {
    String currency = found.group(1);
    String after = found.group(4) == null ? "" : found.group(4).toLowerCase(Locale.ROOT);
    String known = UNITS.get(currency == null ? after : currency);
    return known != null ? known : after.replaceFirst("[- ].*", "");
  }
}
