// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.party.PartyBook;
import org.demarche.party.Use;
import org.demarche.text.Kept;

/** The words of a content made short enough for a name, without losing its verb. */
final class Phrase {
  private static final int MOST = 7;

  /** Where what follows only tells more of it. */
  private static final Pattern TELLS_MORE =
      Pattern.compile(
          "[,;:()]| [-–—] | (?:which|who|whose|because|although|as well as|so that)" + "\\b.*");

  /** Who is to do it and that it must be done: "Freedonia must", "that they should". */
  private static final Pattern DUTY =
      Pattern.compile(
          "^(?:\\S+ ){1,3}(?:must|should|shall|has to|have to|needs? to|ought to|will|would) (?!be |to )");

  private static final Pattern PASSIVE =
      Pattern.compile(" (?:must|should|shall|ha(?:s|ve|d) to|needs? to|ought to) be ");

  private static final Pattern MARKS = Pattern.compile("[“”\"\\[\\]]|(?<!\\p{L})[‘’']|[.!?]+$");

  private static final Pattern ACTOR =
      Pattern.compile(
          "^(?:the )?(\\p{Lu}[\\p{L}.]+) (?:be |to (?!be )|(?=(?:let|leave|give|drop|abandon|withdraw"
              + "|stop|lift|end|recogni[sz]e|accept|hand|cut|renounce|pull|free|open|make|makes|sign|pay"
              + "|changing|dropping|leaving|giving|completely) ))");

  /** Words before a comma that only tell when or in what way. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:in (?:return|exchange|addition|essence)|for (?:its|his|her|their) part|under the .*"
              + "|as part of .*|at the .*|however|though|meanwhile|now)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RELATIVE = Pattern.compile(", (?:which|who|whose) [^,]*,");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:to|that|the|an?|any|all|its|his|her|their|our|some|for|of|it|is|now|not just|completely|these|those|this|such|suggested to|begin(?:ning)? to"
              + "|(?:(?:previous|earlier|own|new|latest) )?(?:demands?|calls?|insistence) (?:that|for|to)) ",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> NO_ENDINGS =
      Set.of(
          "a", "an", "and", "any", "as", "at", "be", "but", "by", "for", "from", "his", "her", "if",
          "in", "into", "is", "its", "of", "on", "or", "our", "over", "some", "than", "that", "the",
          "their", "to", "under", "until", "was", "were", "with", "would", "will", "are", "between",
          "during", "against", "after", "before", "about", "no", "not", "all", "this", "these");

  private static final int MOST_KEPT = 100_000;
  private static final Kept<String, String> KEPT = new Kept<>(MOST_KEPT, Phrase::shortened);

  private Phrase() {}

  /** A phrase of a few words. */
  static String of(String content) {
    return KEPT.of(content);
  }

  private static String shortened(String content) {
    String told = GistReader.withoutTeller(content.strip());
    String plain = RELATIVE.matcher(told).replaceAll("");
    String words = MARKS.matcher(plain).replaceAll("").strip();
    String passive = PASSIVE.matcher(opened(segment(words))).replaceFirst(" to be ");
    String bare = opened(DUTY.matcher(passive).replaceFirst(""));
    List<String> kept = new ArrayList<>(List.of(bare.split("\\s+")));
    while (kept.size() > MOST) {
      kept.remove(kept.size() - 1);
    }
    while (kept.size() > 1 && isNoEnding(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    String phrase = String.join(" ", kept).strip();
    return phrase.isEmpty() ? told.strip() : phrase;
  }

  private static boolean isNoEnding(String word) {
    return NO_ENDINGS.contains(word)
        || Character.isUpperCase(word.charAt(0))
            && PartyBook.builtIn().entries(word).stream()
                .anyMatch(entry -> entry.use() == Use.ADJECTIVE);
  }

  /** The first stretch that says something: not "In return" of "In return, it would leave". */
  private static String segment(String words) {
    List<String> stretches =
        TELLS_MORE.splitAsStream(words).map(String::strip).filter(w -> !w.isEmpty()).toList();
    return stretches.stream()
        .filter(stretch -> !ASIDE.matcher(stretch).matches())
        .filter(stretch -> stretch.split(" ").length > 1 || stretches.size() == 1)
        .findFirst()
        .orElse(stretches.isEmpty() ? words : stretches.get(0));
  }

  private static String opened(String words) {
    String before = "";
    String rest = words;
    while (!rest.equals(before)) {
      before = rest;
      rest = withoutActor(OPENING.matcher(rest).replaceFirst(""));
    }
    String first = rest.split("[ ’']", 2)[0];
    boolean isCapital = !first.isEmpty() && Character.isUpperCase(first.charAt(0));
    return isCapital && words.startsWith(rest) && isCommon(first)
        ? rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1)
        : rest;
  }

  /** "Freedonia let the regions go" without who is to do it; a name before a noun stays. */
  private static String withoutActor(String words) {
    Matcher actor = ACTOR.matcher(words);
    return actor.find() && isParty(actor.group(1)) ? words.substring(actor.end()) : words;
  }

  private static boolean isParty(String word) {
    return PartyBook.builtIn().entries(word).stream()
        .anyMatch(entry -> entry.use() == Use.NAME || entry.use() == Use.SEAT);
  }

  /** Whether the word list has it, so that a capital at the start is no mark of a name. */
  private static boolean isCommon(String word) {
    String stem = Stem.of(word);
    return Lexicon.BUILT_IN.isStopWord(stem) || !Lexicon.BUILT_IN.concepts(stem).isEmpty();
  }
}
