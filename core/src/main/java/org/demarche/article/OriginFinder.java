// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which agency a text came from, by its credits: "(Reuters) -" in the dateline, "Associated Press
 * writer" in the byline, "© 2024 AFP", "dpa/…" or "bur/dt/jj" below it. Credits of pictures tell
 * nothing.
 */
final class OriginFinder {
  private static final int LONGEST = 160;

  private static final Map<String, String> NAMES = names();

  private static final String ANY =
      NAMES.keySet().stream()
          .sorted((one, other) -> other.length() - one.length())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?<name>", ")"));

  private static final Set<String> PICTURES =
      Set.of(CaptionCuts.CAPTION, CaptionCuts.CREDIT, "picture");

  private static final Pattern IN_BYLINE = Pattern.compile("(?<![\\p{L}])" + ANY + "(?![\\p{L}])");

  /** Lines that tell whose text stands above them. */
  private static final List<Pattern> LINES =
      List.of(
          Pattern.compile("[(\\[]?" + ANY + "[)\\]]?\\.?"),
          Pattern.compile(
              "(?i:©|\\(c\\)|copyright)(?: ?(?:©|\\(c\\)))? ?(?:\\d{4}(?: ?[-–] ?\\d{4})?)?,? ?(?:(?i:by) )?"
                  + ANY
                  + "(?![\\p{L}]).*"),
          Pattern.compile(
              "(?i:source|quelle|fuente|fonte|bron|kilde|источник|via) ?: ?" + ANY + "\\.?"),
          Pattern.compile(
              ANY + " (?:\\p{L}+ )?(?:writers?|reporters?|journalists?|correspondents?)\\b.*"),
          Pattern.compile(ANY + "/\\p{L}.{0,40}"));

  /** Initials of writer and editors that end a text of AFP: "bur" is the bureau. */
  private static final Pattern BUREAU = Pattern.compile("bur(?:[-/]\\p{Ll}{2,4}){1,4}");

  private OriginFinder() {}

  /**
   * The agency, where a credit names one.
   *
   * @param cuts what was left out of the article
   * @param text its body
   */
  static Optional<String> of(
      Optional<Dateline> dateline, Optional<String> byline, List<Cut> cuts, String text) {
    return dateline
        .flatMap(Dateline::agency)
        .flatMap(OriginFinder::agency)
        .or(() -> cuts.stream().flatMap(cut -> ofDateline(cut).stream()).findFirst())
        .or(() -> byline.flatMap(OriginFinder::named))
        .or(() -> cuts.stream().flatMap(cut -> ofCut(cut).stream()).findFirst())
        .or(() -> ofLine(text.substring(text.lastIndexOf('\n') + 1).strip()));
  }

  private static Optional<String> ofDateline(Cut cut) {
    Matcher credit = Pattern.compile("\\(([^()]{2,40})\\)").matcher(cut.text());
    return cut.reason().equals(Cut.DATELINE) && credit.find()
        ? agency(credit.group(1))
        : Optional.empty();
  }

  private static Optional<String> ofCut(Cut cut) {
    return PICTURES.contains(cut.reason()) ? Optional.empty() : ofLine(cut.text().strip());
  }

  private static Optional<String> ofLine(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    if (BUREAU.matcher(line).matches()) {
      return Optional.of("AFP");
    }
    return LINES.stream()
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::matches)
        .map(match -> NAMES.get(match.group("name")))
        .findFirst();
  }

  private static Optional<String> named(String words) {
    Matcher name = IN_BYLINE.matcher(words);
    return name.find() ? Optional.of(NAMES.get(name.group("name"))) : Optional.empty();
  }

  private static Optional<String> agency(String name) {
    return NAMES.entrySet().stream()
        .filter(each -> Words.key(each.getKey()).equals(Words.key(name)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : Names.table("names/agency-credits.tsv")) {
      String[] row = line.split("\t");
      names.put(row[0], row[0]);
      for (String other : row[1].split("\\|")) {
        if (!other.equals("-")) {
          names.put(other, row[0]);
        }
      }
    }
    return names;
  }
}
