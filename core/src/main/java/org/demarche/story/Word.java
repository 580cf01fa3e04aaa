// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Quotation;
import org.demarche.language.Quotations;

/**
 * A word as it is compared: in lower case and Unicode's form NFKC.
 *
 * @param hash of its characters
 * @param quoted whether it stands within a quotation
 * @param figure whether it holds a digit
 * @param slot whether it is what changes from one report of a series to the next: a figure that is
 *     no year, or a name, a weekday or a month, told by its capital within a sentence
 */
record Word(long hash, boolean quoted, boolean figure, boolean slot) {
  /** A run of letters and digits; scripts that do not part words count each character as one. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsIdeographic}]]+");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static List<Word> of(String text) {
    // Offsets count in the text as it is searched, so it is normalised before.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    BitSet quoted = new BitSet();
    for (Quotation quotation : Quotations.find(plain)) {
      quoted.set(quotation.inner().start(), quotation.inner().end());
    }
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(
          word(
              matcher.group(),
              quoted.get(matcher.start()),
              isWithinSentence(plain, matcher.start())));
    }
    return words;
  }

  private static Word word(String word, boolean quoted, boolean withinSentence) {
    boolean figure = word.codePoints().anyMatch(Character::isDigit);
    boolean name = withinSentence && Character.isUpperCase(word.codePointAt(0));
    boolean slot = figure ? !YEAR.matcher(word).matches() : name;
    return new Word(hash(word.toLowerCase(Locale.ROOT)), quoted, figure, slot);
  }

  /** Whether a word or a comma stands before it on its line: a capital is no custom there. */
  private static boolean isWithinSentence(String text, int start) {
    int before = start - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00A0')) {
      before--;
    }
    return before >= 0
        && before < start - 1
        && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
  }

  /** FNV-1a of G. Fowler, L. C. Noll and P. Vo (RFC 9923), on UTF-16 code units. */
  private static long hash(String word) {
    long hash = FNV_START;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
