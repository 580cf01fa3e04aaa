// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What names of classes and ids tell, by the rules in {@code hints.tsv}. */
final class Hints {
  /** The reason of names that mark a story's body. */
  static final String CONTENT = "content";

  /** The reason of names that mark a story's byline and date. */
  static final String HEAD = "head";

  /** The reason of names that mark the deck below a headline. */
  static final String DECK = "deck";

  /** The reason of names that mark the story's points, listed above it. */
  static final String SUMMARY = "summary";

  /** Marks of a story's own parts, no reasons to cut. */
  private static final Set<String> OWN = Set.of(CONTENT, HEAD, DECK, SUMMARY);

  /** The longest name that is looked at; generated ones are longer and tell nothing. */
  private static final int LONGEST = 80;

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z\\d])(?=\\p{Lu})");
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\d]+");
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "^(?:has|no|not|with|without|show|enable)-|-(?:has|no|with|without)-"
              + "|^field-label-(?:hidden|above|inline|visually-hidden)$");
  private static final List<String> NAMES =
      List.of(
          "data-testid",
          "data-test-id",
          "data-qa",
          "data-component",
          "data-component-name",
          "data-module",
          "data-gu-name",
          "data-spacefinder-role",
          "data-widget-type",
          "data-block-type");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final class Default {
    static final List<Hint> HINTS = readDefault();
  }

  /** The answer for each name met so far on a page: names repeat. */
  private final Map<String, List<String>> known = new HashMap<>();

  static List<Hint> standard() {
    return Default.HINTS;
  }

  /** Why the names of an element say that it is no part of a story. */
  Optional<String> reason(Element element) {
    List<String> reasons = all(element);
    if (reasons.contains(CONTENT) || reasons.contains(SUMMARY)) {
      return Optional.empty();
    }
    return reasons.stream().filter(reason -> !OWN.contains(reason)).findFirst();
  }

  boolean isContent(Element element) {
    return all(element).contains(CONTENT) && strong(element).isEmpty();
  }

  boolean isHead(Element element) {
    return all(element).contains(HEAD) && !all(element).contains(CONTENT);
  }

  boolean isDeck(Element element) {
    return all(element).contains(DECK);
  }

  boolean isSummary(Element element) {
    return all(element).contains(SUMMARY);
  }

  private Optional<String> strong(Element element) {
    return all(element).stream().filter(r -> r.equals("comments")).findFirst();
  }

  private List<String> all(Element element) {
    String names = names(element);
    if (names.isBlank()) {
      return List.of();
    }
    return known.computeIfAbsent(names, Hints::reasons);
  }

  /** Classes, the id, and the attributes by which scripts know an element. */
  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    StringBuilder names = new StringBuilder(element.className());
    names.append(' ').append(element.id());
    NAMES.forEach(name -> names.append(' ').append(element.attr(name)));
    return names.toString();
  }

  private static List<String> reasons(String names) {
    List<String> plain =
        Arrays.stream(SPACE.split(names.strip())).filter(Hints::mayTell).map(Hints::plain).toList();
    List<String> telling =
        plain.stream().filter(name -> !OF_OTHERS.matcher(name).find()).distinct().toList();
    return standard().stream()
        .flatMap(hint -> telling.stream().filter(hint::matches).map(name -> hint.reason()))
        .toList();
  }

  /**
   * A variant of a utility ("lg:hidden") and what an element has or lacks (also a label) tell
   * nothing of it.
   */
  private static boolean mayTell(String name) {
    return name.length() <= LONGEST && name.indexOf(':') < 0;
  }

  /** "relatedStories__list" as "related-stories-list". */
  static String plain(String name) {
    String parted = HUMP.matcher(name).replaceAll("-");
    return PARTS.matcher(parted).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private static List<Hint> readDefault() {
    try (InputStream in = Hints.class.getResourceAsStream("hints.tsv")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rules of a table: reason, pattern, names that match, names that do not, parted by tabs. */
  static List<Hint> read(String table) {
    List<Hint> hints = new ArrayList<>();
    for (String line : table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 4) {
        throw new IllegalArgumentException("No four cells in hints.tsv: " + line);
      }
      hints.add(
          new Hint(
              cells[0],
              Pattern.compile("(?:^|-)(?:" + cells[1] + ")(?:$|-)"),
              List.of(cells[2].split(" ")),
              List.of(cells[3].split(" "))));
    }
    return List.copyOf(hints);
  }
}
