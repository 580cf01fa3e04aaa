// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.page.PageFacts;
import org.demarche.page.press.PrintedDay;
import org.demarche.text.Table;
import org.demarche.time.DateSpan;

/**
 * What the lines above and below the text of printed pages tell: "The Northern Herald | Monday, 3
 * June 2024 | Page 4" names who published the page, and when; so does a copyright line below.
 *
 * @param outlet the name that stands on them
 * @param published the day that stands on them
 */
public record Folio(Optional<String> outlet, Optional<DateSpan> published) {
  private static final int LONGEST = 160;
  private static final int NAME = 6;

  private static final Pattern PARTS = Pattern.compile("\\s*[|·•]\\s*|\\s+[-–—]\\s+|\\t+|\\s{3,}");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:(?:page|pg\\.?|p\\.|seite|s\\.|pagina|página) ?)?\\p{L}?\\d{1,4}"
              + "(?: ?(?:/|of|von|de) ?\\d{1,4})?");

  private static final Pattern LAST_NUMBER =
      Pattern.compile("(?iu)[,\\s]+(?:(?:page|pg\\.?|p\\.) ?)?\\p{L}?\\d{1,3}$");

  private static final Pattern YEAR =
      Pattern.compile("^.*?(?<!\\d)\\d{4}(?!\\d)(?:-\\d\\d-\\d\\d)?(.*)$");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?iu)(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?"
              + "\\s*(?:by )?(?<name>\\p{Lu}.{1,80}?)(?:[.,;|]\\s*all rights reserved.*|[.,])?");

  private static final Pattern AFTER = Pattern.compile("^\\s*[|·•–—-]\\s+(?=\\S)");
  private static final Pattern BEFORE = Pattern.compile("\\s*(?::|\\s[|·•–—-])\\s*$");

  private static final Set<String> OTHER_WORDS =
      Table.ofResource(Folio.class, "no-outlet-words.tsv").rows().stream()
          .map(row -> row.get("word"))
          .collect(Collectors.toUnmodifiableSet());

  /** Nothing told. */
  public static final Folio NOTHING = new Folio(Optional.empty(), Optional.empty());

  /** Whether a line, parted where wide gaps part it, holds the number or the day of a page. */
  public static boolean is(String line) {
    if (line.length() > LONGEST || line.strip().toLowerCase(Locale.ROOT).startsWith("by ")) {
      return false;
    }
    List<String> parts = parts(line);
    boolean numbered = parts.stream().anyMatch(part -> NUMBER.matcher(part).matches());
    boolean named = parts.size() > 1 && parts.stream().anyMatch(Folio::isName);
    boolean dated = parts.stream().anyMatch(part -> day(part).isPresent());
    boolean rest = parts.stream().allMatch(part -> isName(part) || isMark(part));
    boolean last =
        LAST_NUMBER.matcher(line.strip()).find() && parts.size() == 1 && isName(parts.get(0));
    return isCopyright(line) || last || rest && (dated || numbered && named);
  }

  private static boolean isMark(String part) {
    return NUMBER.matcher(part).matches() || day(part).isPresent();
  }

  private static boolean isCopyright(String line) {
    return COPYRIGHT.matcher(line.strip()).matches();
  }

  /**
   * What lines tell.
   *
   * @param lines above and below the text, with wide gaps as tabs
   * @param others names that agree with one of them where they tell the same: of properties
   */
  public static Folio of(List<String> lines, List<String> others) {
    Map<LocalDate, DateSpan> days = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    List<String> owners = new ArrayList<>(others);
    for (String line : lines) {
      Matcher copyright = COPYRIGHT.matcher(line.strip());
      if (copyright.matches()) {
        owners.add(copyright.group("name").strip());
      } else if (line.length() <= LONGEST) {
        for (String part : parts(line)) {
          day(part).filter(DateSpan::isDay).ifPresent(day -> days.putIfAbsent(day.from(), day));
          if (isName(part) && !NUMBER.matcher(part).matches() && !names.contains(part)) {
            names.add(part);
          }
        }
      }
    }
    // Pages of several days or papers are a collection: what one tells is not true of the others.
    Optional<DateSpan> published =
        days.size() == 1 ? days.values().stream().findFirst() : Optional.empty();
    return new Folio(outlet(names, owners), published);
  }

  /** The name that an owner's has too; else the only one of several words; else the owner's. */
  private static Optional<String> outlet(List<String> names, List<String> owners) {
    Optional<String> agreed =
        names.stream()
            .filter(name -> owners.stream().anyMatch(owner -> holds(owner, name)))
            .findFirst();
    List<String> full = names.stream().filter(name -> name.indexOf(' ') > 0).toList();
    return agreed.or(() -> full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty());
  }

  private static boolean holds(String owner, String name) {
    String bare = key(name).replaceFirst("^ the ", " ");
    return key(owner).contains(bare);
  }

  private static String key(String name) {
    return " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** The cells of a line; a day stands in a cell of its own. */
  private static List<String> parts(String line) {
    return PARTS
        .splitAsStream(line.strip())
        .flatMap(Folio::aroundDay)
        .map(
            part ->
                NUMBER.matcher(part).matches() ? part : LAST_NUMBER.matcher(part).replaceFirst(""))
        .map(part -> part.replaceAll("^[\\s,;]+|[\\s,;]+$", ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** "Lusaka Star, Monday, 2 June 2025 4" as "Lusaka Star,", "Monday, 2 June 2025", "4". */
  private static Stream<String> aroundDay(String part) {
    for (int at = 0; at >= 0 && at < part.length(); at = part.indexOf(' ', at + 1)) {
      String rest = part.substring(at).strip();
      if (day(rest).isPresent()) {
        Matcher year = YEAR.matcher(rest);
        int end = year.matches() ? year.start(1) : rest.length();
        return Stream.of(part.substring(0, at), rest.substring(0, end), rest.substring(end));
      }
    }
    return Stream.of(part);
  }

  private static Optional<DateSpan> day(String part) {
    return part.length() > LONGEST ? Optional.empty() : PrintedDay.of(part, "running head");
  }

  /** Whether words look like a name: capitals, few words, no sentence. */
  public static boolean isName(String part) {
    String[] words = part.split("\\s+");
    boolean few = words.length <= NAME && part.length() <= 60;
    boolean sentence = part.matches("(?s).*[.?!:;@\\d].*");
    boolean capitals =
        Arrays.stream(words).filter(w -> w.length() > 3).allMatch(Folio::hasCapital)
            && !part.isEmpty()
            && Character.isUpperCase(part.charAt(0));
    boolean other =
        Arrays.stream(words).map(w -> w.toLowerCase(Locale.ROOT)).anyMatch(OTHER_WORDS::contains);
    return few && capitals && !sentence && !other;
  }

  private static boolean hasCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** "Alder Courier" of the title "Port stays shut - Alder Courier", or "Alder Courier: …". */
  public static Optional<String> ofTitle(String property, String headline) {
    String title = property.strip();
    int at = title.toLowerCase(Locale.ROOT).indexOf(headline.strip().toLowerCase(Locale.ROOT));
    if (headline.isBlank() || at < 0) {
      return Optional.empty();
    }
    String before = title.substring(0, at);
    String after = title.substring(at + headline.strip().length());
    String name =
        before.isBlank()
            ? AFTER.matcher(after).replaceFirst("")
            : BEFORE.matcher(before).replaceFirst("");
    boolean marked = before.isBlank() ? !name.equals(after) : !name.equals(before);
    return marked && before.isBlank() != after.isBlank() && isName(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** These, and of the others those that are missing here. */
  public Folio or(Optional<String> otherOutlet) {
    return new Folio(outlet.or(() -> otherOutlet), published);
  }

  /** As facts of a page. */
  public PageFacts facts() {
    return new PageFacts(
        Optional.empty(), outlet, Optional.empty(), published, Optional.empty(), Optional.empty());
  }
}
