// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a content made short enough for a name, without losing its verb. */
final class Phrase {
  private static final int MOST = 6;

  /** Where what follows only tells more of it. */
  private static final Pattern TELLS_MORE =
      Pattern.compile(
          "[,;:()\\[\\]“”\"]| [-–—] | (?:which|who|whose|because|although|though|as well as|so that)"
              + "\\b.*");

  /** Who is to do it and that it must be done: "Freedonia must", "that they should". */
  private static final Pattern DUTY =
      Pattern.compile(
          "^(?:\\S+ ){1,3}(?:must|should|shall|has to|have to|needs? to|ought to|will|would) (?!be )");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:to|that|the|an?|any|all|its|his|her|their|our|some|for|of|it|is|now|not just) ",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> NO_ENDINGS =
      Set.of(
          "a", "an", "and", "any", "as", "at", "be", "but", "by", "for", "from", "his", "her", "if",
          "in", "into", "is", "its", "of", "on", "or", "our", "over", "some", "than", "that", "the",
          "their", "to", "under", "until", "was", "were", "with", "would", "will", "are", "between",
          "during", "against", "after", "before", "about", "no", "not", "all", "this", "these");

  private Phrase() {}

  /** A phrase of a few words; empty where nothing is left. */
  static String of(String content) {
    String words = content.strip().replaceAll("^[\\p{Punct}“”‘’]+|[.!?‘’'\"]+$", "");
    String first = TELLS_MORE.splitAsStream(words).findFirst().orElse("").strip();
    String plain = first.split(" ").length < 2 ? words.replaceAll("[,;:()“”\"]", "") : first;
    String bare = opened(DUTY.matcher(plain).replaceFirst(""));
    List<String> kept = new ArrayList<>(List.of(bare.split("\\s+")));
    while (kept.size() > MOST) {
      kept.remove(kept.size() - 1);
    }
    while (kept.size() > 1 && NO_ENDINGS.contains(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return String.join(" ", kept).strip();
  }

  private static String opened(String words) {
    String before = "";
    String rest = words;
    while (!rest.equals(before)) {
      before = rest;
      rest = OPENING.matcher(rest).replaceFirst("");
    }
    boolean isName = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
    boolean isFirst = words.equals(rest);
    return isName || !isFirst || rest.isEmpty()
        ? rest
        : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
  }
}
