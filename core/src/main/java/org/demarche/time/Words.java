// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.demarche.text.Span;

/** A text as words and numbers with what parts them. Made in one pass over the text. */
final class Words {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  private final String text;
  private final List<Word> words = new ArrayList<>();

  Words(String text) {
    this.text = text;
    int at = skipToWord(0);
    while (at < text.length()) {
      int end = Word.isDigit(text.charAt(at)) ? numberEnd(at) : letterEnd(at);
      boolean possessive = isPossessive(end);
      int after = possessive ? end + 2 : end;
      int next = skipToWord(after);
      words.add(word(at, end, possessive, gap(at, end, after, next)));
      at = next;
    }
  }

  int size() {
    return words.size();
  }

  Word get(int i) {
    return words.get(i);
  }

  /** The word there in lower case; empty outside the text. */
  String lower(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }

  /** Whether only white space parts this word from the next. */
  boolean spaced(int i) {
    return gapIs(i, Word.Gap.SPACE) && !words.get(i).possessive();
  }

  boolean gapIs(int i, Word.Gap gap) {
    return i >= 0 && i + 1 < words.size() && words.get(i).gap() == gap;
  }

  /** Whether a sentence begins with this word. */
  boolean opens(int i) {
    return i <= 0 || words.get(i - 1).gap() == Word.Gap.END;
  }

  /** The character right before a word; a space at the start. */
  char before(int i) {
    int at = words.get(i).start() - 1;
    return at < 0 ? ' ' : text.charAt(at);
  }

  /** The character right after a word; a space at the end. */
  char after(int i) {
    int at = words.get(i).end();
    return at < text.length() ? text.charAt(at) : ' ';
  }

  /** Where the words from {@code first} up to but without {@code next} stand. */
  Span span(int first, int next) {
    return new Span(words.get(first).start(), words.get(next - 1).end());
  }

  String text(Span span) {
    return span.of(text);
  }

  /** A number of plain digits of at most four places. */
  OptionalInt number(int i) {
    String word = lower(i);
    if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(word));
  }

  /** A year from 1900 to 2099 that is no sum, share or measure. */
  OptionalInt year(int i) {
    OptionalInt number = lower(i).length() == 4 ? number(i) : OptionalInt.empty();
    boolean fits =
        number.isPresent() && number.getAsInt() >= FIRST_YEAR && number.getAsInt() <= LAST_YEAR;
    return fits && "$€£¥#".indexOf(before(i)) < 0 && "%°".indexOf(after(i)) < 0
        ? number
        : OptionalInt.empty();
  }

  private int skipToWord(int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** "1,500", "2024-06-14" and "12th" are one word each. */
  private int numberEnd(int from) {
    int at = from;
    while (at < text.length() && isNumberPart(at)) {
      at++;
    }
    int letters = letterEnd(at);
    return letters - at <= 2 ? letters : at;
  }

  private boolean isNumberPart(int at) {
    if (Word.isDigit(text.charAt(at))) {
      return true;
    }
    boolean digitFollows = at + 1 < text.length() && Word.isDigit(text.charAt(at + 1));
    return digitFollows && ".,/-–:".indexOf(text.charAt(at)) >= 0;
  }

  private int letterEnd(int from) {
    int at = from;
    while (at < text.length() && isLetterPart(at)) {
      at++;
    }
    return at;
  }

  private boolean isLetterPart(int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean letterFollows = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return isApostrophe(c) && letterFollows && !isPossessive(at);
  }

  private boolean isPossessive(int at) {
    if (at + 1 >= text.length() || !isApostrophe(text.charAt(at)) || text.charAt(at + 1) != 's') {
      return false;
    }
    return at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private Word word(int start, int end, boolean possessive, Word.Gap gap) {
    String words = text.substring(start, Math.max(end, start + 1));
    String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Word(start, start + words.length(), words, lower, possessive, gap);
  }

  private Word.Gap gap(int start, int end, int after, int next) {
    if (next >= text.length() || isParagraph(after, next)) {
      return Word.Gap.END;
    }
    String marks = text.substring(after, next).strip();
    if (marks.length() == next - after && !marks.isEmpty()) {
      return "-–‑".contains(marks) ? Word.Gap.HYPHEN : Word.Gap.MARK;
    }
    return endsSentence(marks, start, end, next) ? Word.Gap.END : inner(marks);
  }

  private static Word.Gap inner(String marks) {
    return switch (marks) {
      case "" -> Word.Gap.SPACE;
      case "," -> Word.Gap.COMMA;
      case "." -> Word.Gap.STOP;
      default -> Word.Gap.MARK;
    };
  }

  private boolean isParagraph(int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == '\n').count() > 1;
  }

  /** "Gen. Ruiz" and "Aug. 6" go on, "left. Ruiz" does not. */
  private boolean endsSentence(String marks, int start, int end, int next) {
    boolean stops = marks.chars().anyMatch(c -> ".!?…".indexOf(c) >= 0);
    if (!stops) {
      return false;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean isShort = Vocabulary.is("month-short", word) || Vocabulary.is("title", word);
    boolean isInitial = end - start == 1;
    boolean goesOn = Character.isLowerCase(text.charAt(next));
    return !(marks.equals(".") && (isShort || isInitial || goesOn));
  }
}
