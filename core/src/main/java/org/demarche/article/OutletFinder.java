// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who published a page's main article by its masthead: a short name above the headline that
 * other signs agree with (it is repeated, the copyright line names it, it is made of the words that
 * outlets' names are made of).
 */
final class OutletFinder {
  private static final int LEAST = 3;
  private static final int FARTHEST = 200;
  private static final int LONGEST = 6;
  private static final Pattern FIRST_CELL = Pattern.compile("[|·•]");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i),? (?:ltd|limited|inc|llc|plc|gmbh|group|media|services|company|co)\\.?$");

  private final PageLines page;
  private final int end;
  private final Optional<Line> title;

  /**
   * A search above the headline.
   *
   * @param end one past the last line of the head
   * @param title the headline, where there is one
   */
  OutletFinder(PageLines page, int end, Optional<Line> title) {
    this.page = page;
    this.end = end;
    this.title = title;
  }

  Optional<String> find() {
    Optional<String> best = Optional.empty();
    int most = LEAST - 1;
    int to = title.map(Line::index).orElse(end);
    for (Line line : page.range(Math.max(0, to - FARTHEST), to)) {
      String name = name(line);
      int score = name.isEmpty() ? 0 : score(line, name);
      if (score > most) {
        best = Optional.of(name);
        most = score;
      }
    }
    return best.map(this::inMixedCase);
  }

  /** The name that a line could be: the line, the first cell of a menu, what follows a headline. */
  private String name(Line line) {
    String text = line.text();
    if (title.isPresent() && isTitleBar(text)) {
      return text.substring(barAt(text)).strip();
    }
    Matcher cell = FIRST_CELL.matcher(text);
    String name = line.index() < 3 && cell.find() ? text.substring(0, cell.start()).strip() : text;
    boolean shaped =
        Words.count(name) >= 1
            && Words.count(name) <= LONGEST
            && !Words.endsSentence(name)
            && !name.contains(":")
            && Words.isNameShaped(name);
    boolean furniture = name.equals(text) && line.rule().isPresent() && !Names.isOutlet(name);
    return shaped && !furniture && line.age().isEmpty() && !HeadLines.isDate(line) ? name : "";
  }

  /** "HEADLINE | Outlet" or "HEADLINE - Outlet", as browsers show in their title bar. */
  private boolean isTitleBar(String text) {
    String headline = Words.folded(title.orElseThrow().text());
    String bar = Words.folded(text);
    return bar.startsWith(headline) && barAt(text) < text.length();
  }

  private int barAt(String text) {
    int at = title.orElseThrow().text().length();
    boolean mark = at < text.length() && text.substring(at).matches("\\s*[|·•–—-]\\s*\\S.{1,60}");
    while (mark && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return mark ? at : text.length();
  }

  private int score(Line line, String name) {
    int score = 0;
    score += title.isPresent() && isTitleBar(line.text()) ? 3 : 0;
    score += Names.isOutlet(name) ? 3 : 0;
    score += Names.hasOutletWord(name) ? 1 : 0;
    score += line.index() == 0 ? 1 : 0;
    score += isUnderAggregator(line) && Names.hasOutletWord(name) ? 2 : 0;
    score += follows(line) ? 2 : 0;
    score += inCopyright(name) ? 3 : 0;
    score += inCredits(line, name) ? 2 : 0;
    return score;
  }

  /** "msn / Kestrel News / HEADLINE". */
  private boolean isUnderAggregator(Line line) {
    return line.index() > 0 && Names.aggregator(page.get(line.index() - 1).text()).isPresent();
  }

  private boolean follows(Line line) {
    return line.index() > 0
        && Words.key(page.get(line.index() - 1).text()).equals(Words.key(line.text()));
  }

  private boolean inCopyright(String name) {
    String key = " " + Words.key(LEGAL_FORM.matcher(name).replaceFirst("")) + " ";
    String bare = key.startsWith(" the ") ? key.substring(4) : key;
    return page.all().stream()
        .filter(line -> line.rule().filter(r -> r.kind().equals("copyright")).isPresent())
        .anyMatch(line -> (" " + Words.key(line.text()) + " ").contains(bare));
  }

  /** Whether a cut line elsewhere (a credit, a newsletter) or a dateline names it too. */
  private boolean inCredits(Line self, String name) {
    String key = " " + Words.key(name) + " ";
    return page.all().stream()
        .filter(line -> line != self && line.words() <= 40)
        .filter(line -> line.isCut() && !line.isProse())
        .anyMatch(line -> (" " + Words.key(line.text()) + " ").contains(key));
  }

  /** "MERIDIAN WIRE" as the page writes it elsewhere, "Meridian Wire". */
  private String inMixedCase(String name) {
    if (!Words.isAllCaps(name) || name.indexOf(' ') < 0) {
      return name;
    }
    Pattern words = Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\\b");
    for (Line line : page.all()) {
      if (line.text().length() < 2000) {
        Matcher found = words.matcher(line.text());
        while (found.find()) {
          if (!Words.isAllCaps(found.group())) {
            return found.group();
          }
        }
      }
    }
    return capitalised(name);
  }

  private static String capitalised(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split(" ")) {
      String lower = word.toLowerCase(Locale.ROOT);
      text.append(text.length() > 0 ? " " : "");
      text.append(word.length() <= 3 && !lower.equals("the") ? word : capitalisedWord(lower));
    }
    return text.toString();
  }

  private static String capitalisedWord(String lower) {
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
