// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number in digits or words, perhaps softened: "two", "roughly 12", "more than three", "a few".
 *
 * @param low least
 * @param high most
 * @param softener "about", "over", "under", or "" where the number is told as it is
 * @param next index of the first word after it
 */
record Amount(int low, int high, String softener, int next) {
  /** The amount that begins with this word. */
  static Optional<Amount> at(Words words, int i) {
    for (int length = 2; length >= 1; length--) {
      String phrase = length == 1 ? words.lower(i) : words.lower(i) + ' ' + words.lower(i + 1);
      Optional<String> softener = Vocabulary.value("softener", phrase);
      if (softener.isPresent()) {
        return number(words, i + length, softener.get());
      }
    }
    return number(words, i, "");
  }

  private static Optional<Amount> number(Words words, int i, String softener) {
    int at = words.lower(i).equals("a") && isVague(words.lower(i + 1)) ? i + 1 : i;
    Optional<Amount> vague =
        Vocabulary.value("vague", words.lower(at)).map(range -> vague(words, at, range));
    if (vague.isPresent()) {
      return vague;
    }
    OptionalInt digits = words.number(at);
    OptionalInt number = digits.isPresent() ? digits : Vocabulary.number("number", words.lower(at));
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Amount(number.getAsInt(), number.getAsInt(), softener, at + 1));
  }

  private static boolean isVague(String word) {
    return Vocabulary.is("vague", word);
  }

  private static Amount vague(Words words, int at, String range) {
    String[] ends = range.split(" ");
    int next = words.lower(at + 1).equals("of") ? at + 2 : at + 1;
    return new Amount(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), "about", next);
  }
}
