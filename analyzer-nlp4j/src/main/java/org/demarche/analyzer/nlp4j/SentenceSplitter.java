// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Groups the tokens of a paragraph into sentences. NLP4J ends a sentence at every full stop that it
 * did not keep inside an abbreviation, and only there; this also looks at the word before the stop,
 * at the quotation marks and brackets after it, and at the word that follows them.
 */
final class SentenceSplitter {
  /** No sentence has more tokens: the parser's time grows faster than the sentence. */
  static final int LONGEST_SENTENCE = 150;

  private static final int TOKENS_BEFORE_REPORTING_VERB = 6;
  private static final Pattern FINAL = Pattern.compile("[.!?…\u203C\u2047-\u2049]+");
  private static final Pattern STOP = Pattern.compile("\\.");
  private static final Pattern CLOSER = Pattern.compile("[\"'”’»)\\]}]+");
  private static final Pattern SURE_CLOSER = Pattern.compile("[”»)\\]}]+");
  private static final Pattern OPENER = Pattern.compile("[\"'“‘«(\\[{`]+");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern ENUMERATOR = Pattern.compile("\\p{N}+|\\p{L}|[ivxIVX]+");
  private static final Pattern CLOCK = Pattern.compile("[aApP]\\.?[mM]\\.");
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R\\h*\\R|\u2029");

  private static final WordList TITLES = WordList.read("titles.txt");
  private static final WordList NUMBERED = WordList.read("numbered.txt");
  private static final WordList ABBREVIATIONS = WordList.read("abbreviations.txt");
  private static final WordList WORDS = WordList.read("no-abbreviations.txt");
  private static final WordList STARTERS = WordList.read("starters.txt");
  private static final WordList AFTER_CLOCK = WordList.read("after-clock.txt");
  private static final WordList REPORTING = WordList.read("reporting.txt");

  private final String text;
  private final List<Span> tokens;
  private final List<List<Span>> sentences = new ArrayList<>();
  private int begin;

  private SentenceSplitter(String text, List<Span> tokens) {
    this.text = text;
    this.tokens = stopsInPlace(text, tokens);
  }

  /** The sentences, each with its tokens; a stop may have joined or left the word before it. */
  static List<List<Span>> split(String text, List<Span> tokens) {
    SentenceSplitter splitter = new SentenceSplitter(text, tokens);
    splitter.split();
    return splitter.sentences;
  }

  private void split() {
    int i = 0;
    while (i < tokens.size()) {
      int end = endAfter(i);
      if (end > i) {
        close(end);
        i = end;
      } else {
        i++;
      }
    }
    close(tokens.size());
  }

  /** The index after the sentence's last token when the token at i ends it, else i. */
  private int endAfter(int i) {
    if (isFinal(i)) {
      int end = absorbClosers(i + 1);
      return wordBefore(i) && endsAt(i, end) ? end : i;
    }
    boolean ends = abbreviationEnds(i) || breakFollows(i);
    return ends ? i + 1 : i;
  }

  private void close(int end) {
    int from = begin;
    while (end - from > LONGEST_SENTENCE) {
      int cut = cut(from);
      sentences.add(tokens.subList(from, cut));
      from = cut;
    }
    if (from < end) {
      sentences.add(tokens.subList(from, end));
    }
    begin = end;
  }

  /** A long sentence is best cut after a semicolon, else after a comma, else where it must be. */
  private int cut(int from) {
    for (String mark : List.of(";", ",")) {
      for (int i = from + LONGEST_SENTENCE - 1; i > from + LONGEST_SENTENCE / 2; i--) {
        if (form(i).equals(mark)) {
          return i + 1;
        }
      }
    }
    return from + LONGEST_SENTENCE;
  }

  private int absorbClosers(int from) {
    int end = from;
    while (end < tokens.size() && closes(end)) {
      end++;
    }
    return end;
  }

  private boolean closes(int i) {
    boolean touches = tokens.get(i).start() == tokens.get(i - 1).end();
    return touches
        ? isFinal(i) || matches(CLOSER, i)
        : matches(SURE_CLOSER, i) || matches(STOP, i) && matches(STOP, i - 1);
  }

  private boolean endsAt(int finalMark, int end) {
    if (end == tokens.size() || breakFollows(end - 1)) {
      return true;
    }
    if (startsLower(end) || isListNumber(finalMark)) {
      return false;
    }
    if (!spaceBefore(end)) {
      return endsWithWord(finalMark - 1) && startsUpper(end);
    }
    boolean stop = matches(STOP, finalMark);
    return stop || !(matches(CLOSER, end - 1) && reportingVerbFollows(end));
  }

  /** An ellipsis at the beginning is no sentence. */
  private boolean wordBefore(int finalMark) {
    for (int i = begin; i < finalMark; i++) {
      if (Character.isLetterOrDigit(firstChar(i))) {
        return true;
      }
    }
    return finalMark + 1 == tokens.size();
  }

  /** "1." and "a." at the beginning of a sentence number it. */
  private boolean isListNumber(int finalMark) {
    return finalMark == begin + 1 && matches(STOP, finalMark) && matches(ENUMERATOR, begin);
  }

  private boolean endsWithWord(int i) {
    return i >= begin && tokens.get(i).length() > 1 && Character.isLowerCase(lastChar(i));
  }

  /** "Will they?" the minister asked. */
  private boolean reportingVerbFollows(int from) {
    int last = Math.min(tokens.size(), from + TOKENS_BEFORE_REPORTING_VERB);
    for (int i = from; i < last && Character.isLetter(firstChar(i)); i++) {
      if (REPORTING.contains(form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "in the U.S. The president", "at 5 p.m. Kyiv said", but neither "U.S. troops" nor "Mr. X". */
  private boolean abbreviationEnds(int i) {
    String form = form(i);
    if (form.length() < 2 || !form.endsWith(".") || i + 1 == tokens.size()) {
      return false;
    }
    String word = form.substring(0, form.length() - 1);
    if (!spaceBefore(i + 1) || TITLES.contains(word)) {
      return false;
    }
    if (CLOCK.matcher(form).matches()) {
      return startsUpper(i + 1) && !belongsToClock(i + 1);
    }
    int next = matches(OPENER, i + 1) && i + 2 < tokens.size() ? i + 2 : i + 1;
    return startsUpper(next) && (next > i + 1 || STARTERS.contains(form(next)));
  }

  /** "5 p.m. EST", "5 p.m. Monday", "5 p.m. Moscow time". */
  private boolean belongsToClock(int i) {
    boolean time = i + 1 < tokens.size() && form(i + 1).equalsIgnoreCase("time");
    return time || AFTER_CLOCK.contains(form(i).replace(".", ""));
  }

  private boolean breakFollows(int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    int from = tokens.get(i).end();
    int to = tokens.get(i + 1).start();
    return to - from > 1 && PARAGRAPH_BREAK.matcher(text).region(from, to).find();
  }

  private boolean startsLower(int i) {
    int word = wordFrom(i);
    return word < tokens.size() && Character.isLowerCase(firstChar(word));
  }

  private boolean startsUpper(int i) {
    int word = wordFrom(i);
    return word < tokens.size() && Character.isUpperCase(firstChar(word));
  }

  private int wordFrom(int i) {
    int word = i;
    while (word < tokens.size() && matches(OPENER, word)) {
      word++;
    }
    return word;
  }

  private boolean isFinal(int i) {
    return matches(FINAL, i);
  }

  private boolean spaceBefore(int i) {
    return tokens.get(i).start() > tokens.get(i - 1).end();
  }

  private boolean matches(Pattern pattern, int i) {
    Span token = tokens.get(i);
    return pattern.matcher(text).region(token.start(), token.end()).matches();
  }

  private String form(int i) {
    return tokens.get(i).of(text);
  }

  private char firstChar(int i) {
    return text.charAt(tokens.get(i).start());
  }

  private char lastChar(int i) {
    return text.charAt(tokens.get(i).end() - 1);
  }

  /**
   * Joins a stop to an abbreviation that NLP4J does not know ("Amb." Smith) and parts it from a
   * word that NLP4J takes for one ("the mood they are in." The).
   */
  private static List<Span> stopsInPlace(String text, List<Span> tokens) {
    List<Span> result = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      Span next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      if (next != null
          && joins(text, token, next, i + 2 < tokens.size() ? tokens.get(i + 2) : null)) {
        result.add(new Span(token.start(), next.end()));
        i++;
      } else if (parts(text, token, next)) {
        result.add(new Span(token.start(), token.end() - 1));
        result.add(new Span(token.end() - 1, token.end()));
      } else {
        result.add(token);
      }
    }
    return result;
  }

  private static boolean joins(String text, Span word, Span stop, Span after) {
    if (after == null || stop.start() != word.end() || !stop.of(text).equals(".")) {
      return false;
    }
    String form = word.of(text);
    char next = text.charAt(after.start());
    if (NUMBERED.contains(form)) {
      return Character.isDigit(next);
    }
    boolean abbreviation = TITLES.contains(form) || ABBREVIATIONS.contains(form);
    return Character.isLetterOrDigit(next)
        && after.start() > stop.end()
        && (abbreviation || INITIAL.matcher(form).matches());
  }

  private static boolean parts(String text, Span token, Span next) {
    String form = token.of(text);
    if (form.length() < 2 || !form.endsWith(".")) {
      return false;
    }
    String word = form.substring(0, form.length() - 1);
    char follower = next == null ? '.' : text.charAt(next.start());
    if (NUMBERED.contains(word)) {
      return !Character.isDigit(follower);
    }
    boolean small = WORDS.contains(word) && !startsWithCapital(word);
    boolean goesOn = Character.isLowerCase(follower) || Character.isDigit(follower);
    return DIGIT.matcher(word).matches() || small && !goesOn;
  }

  private static boolean startsWithCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
