// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings A Headline In Title Case into sentence case, letter by letter, so that offsets stay. A
 * parser takes "Rejects" in the middle of a line for a name.
 */
final class Headline {
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’]*");

  /** What opens a headline and is no name: "In Lima, Chile signs". */
  private static final Set<String> OPENERS = WordLists.of("prepositions");

  private Headline() {}

  /** "Peru, Chile sign pact": two names before a word in lower case. */
  private static final Pattern PAIR =
      Pattern.compile(
          "^(\\p{Lu}[\\w.]*(?: \\p{Lu}[\\w.]*){0,2})(, )(?=\\p{Lu}[\\w.]*(?: \\p{Lu}[\\w.]*){0,2} \\p{Ll})");

  /**
   * A title for the parser: in sentence case, and with an "&" for the comma of "Peru, Chile sign
   * pact", which a parser takes for an apposition.
   */
  static String forParser(String title, String body) {
    String cased = inSentenceCase(title, body);
    Matcher pair = PAIR.matcher(cased);
    boolean joins = pair.find() && !OPENERS.contains(firstWord(cased));
    return joins ? cased.substring(0, pair.start(2)) + "& " + cased.substring(pair.end(2)) : cased;
  }

  private static String firstWord(String title) {
    return title.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  /**
   * The title with those words in lower case that the body writes in lower case too; the title as
   * it is where it is not in title case.
   */
  static String inSentenceCase(String title, String body) {
    boolean shouted = isShouted(title);
    if (!shouted && !isTitleCase(title)) {
      return title;
    }
    Set<String> lower = new HashSet<>();
    Set<String> names = new HashSet<>();
    readBody(body, lower, names);
    StringBuilder out = new StringBuilder(title);
    Matcher matcher = WORD.matcher(title);
    while (matcher.find()) {
      String word = matcher.group();
      String small = word.toLowerCase(Locale.ROOT);
      if (small.length() == word.length() && isCommon(word, small, lower, names, shouted)) {
        out.replace(matcher.start(), matcher.end(), small);
      } else if (shouted && names.contains(small)) {
        out.replace(matcher.start() + 1, matcher.end(), small.substring(1));
      }
    }
    return out.toString();
  }

  private static boolean isCommon(
      String word, String small, Set<String> lower, Set<String> names, boolean shouted) {
    boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !shouted;
    if (acronym || names.contains(small)) {
      return false;
    }
    // A word that the body never writes: verbs and plurals of headlines are mostly common words.
    return lower.contains(small) || small.matches(".*(?:s|ed|ing|ly)") || small.length() < 4;
  }

  private static void readBody(String body, Set<String> lower, Set<String> names) {
    Matcher matcher = WORD.matcher(body);
    while (matcher.find()) {
      String word = matcher.group();
      String small = word.toLowerCase(Locale.ROOT);
      if (word.equals(small)) {
        lower.add(word);
      } else if (matcher.start() > 1
          && Character.isLetter(body.charAt(Math.max(0, matcher.start() - 2)))) {
        names.add(small);
      }
    }
    names.removeAll(lower);
  }

  private static boolean isTitleCase(String title) {
    int words = 0;
    int capitals = 0;
    Matcher matcher = WORD.matcher(title);
    while (matcher.find()) {
      if (matcher.group().length() > 3) {
        words++;
        capitals += Character.isUpperCase(matcher.group().charAt(0)) ? 1 : 0;
      }
    }
    return words >= 4 && capitals * 10 >= words * 8;
  }

  private static boolean isShouted(String title) {
    return title.chars().filter(Character::isUpperCase).count() > 10
        && title.chars().noneMatch(Character::isLowerCase);
  }
}
