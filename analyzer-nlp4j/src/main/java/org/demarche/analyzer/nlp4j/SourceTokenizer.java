// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into tokens with NLP4J's tokenizer and finds each of them again in the source, so that
 * the offsets do not depend on what the tokenizer reports.
 */
final class SourceTokenizer {
  /** No word is longer: NLP4J's patterns need time that grows with its square. */
  static final int LONGEST_WORD = 100;

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** "talks.The" is two words to us and a web address to NLP4J; "20%)" is no smiley. */
  private static final Pattern CUT =
      Pattern.compile(
          "(?<=\\p{Ll}{2}[.!?]|\\p{Ll}{2}[.!?][\"”’])(?=[\"“‘]?\\p{Lu}[\\p{Ll} ’'])"
              + "|(?<=[!|;:#%])(?=[()\\[\\]{}<>])");

  private static final Pattern ADDRESS = Pattern.compile("://|www\\.|@|/");
  private static final Pattern TAIL = Pattern.compile("[.!?][\"'”’)]*$");
  private static final Pattern PLAIN_TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cs}]+|[^\\s\\p{L}\\p{M}\\p{N}\\p{Cs}]");

  private final Tokenizer tokenizer = new EnglishTokenizer();

  /** The tokens of a text, in order; none of them is empty or begins or ends with a space. */
  List<Span> tokenize(String text) {
    String clean = blankSeparators(text);
    List<Span> tokens = new ArrayList<>();
    int start = 0;
    for (int cut : cuts(clean)) {
      addTokens(clean, start, cut, tokens);
      start = cut;
    }
    addTokens(clean, start, clean.length(), tokens);
    return tokens;
  }

  /** Every separator and control character becomes a space, at equal length. */
  static String blankSeparators(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isSeparator(chars[i])) {
        chars[i] = ' ';
      }
    }
    return new String(chars);
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static List<Integer> cuts(String clean) {
    List<Integer> cuts = new ArrayList<>();
    Matcher words = WORD.matcher(clean);
    while (words.find()) {
      addCutsInWord(clean, words.start(), words.end(), cuts);
    }
    return cuts;
  }

  private static void addCutsInWord(String clean, int start, int end, List<Integer> cuts) {
    int next = start;
    while (end - next > LONGEST_WORD) {
      next = wholeCharacter(clean, next + LONGEST_WORD);
      cuts.add(next);
    }
    if (next != start) {
      return;
    }
    if (ADDRESS.matcher(clean).region(start, end).find()) {
      addCutAfterAddress(clean, start, end, cuts);
      return;
    }
    Matcher cut = CUT.matcher(clean).region(start, end).useTransparentBounds(true);
    while (cut.find()) {
      if (cut.start() > start) {
        cuts.add(cut.start());
      }
    }
  }

  /** The stop after an address is not part of it. */
  private static void addCutAfterAddress(String clean, int start, int end, List<Integer> cuts) {
    Matcher tail = TAIL.matcher(clean).region(start, end);
    if (tail.find() && tail.start() > start) {
      cuts.add(tail.start());
    }
  }

  private static int wholeCharacter(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private void addTokens(String clean, int start, int end, List<Span> tokens) {
    String piece = clean.substring(start, end);
    if (piece.isBlank()) {
      return;
    }
    List<Span> found = align(piece, start);
    tokens.addAll(found.isEmpty() ? plainTokens(piece, start) : found);
  }

  /** The tokens found again in the piece, or none when they are not the text of the piece. */
  private List<Span> align(String piece, int offset) {
    List<Span> spans = new ArrayList<>();
    int cursor = 0;
    for (String form : forms(piece)) {
      int start = skipSpaces(piece, cursor);
      cursor = endOf(form, piece, start);
      if (cursor <= start || splitsCharacter(piece, cursor)) {
        return List.of();
      }
      spans.add(new Span(offset + start, offset + cursor));
    }
    return skipSpaces(piece, cursor) == piece.length() ? spans : List.of();
  }

  private List<String> forms(String piece) {
    try {
      return tokenizer.tokenize(piece).stream().map(token -> token.getWordForm()).toList();
    } catch (RuntimeException | StackOverflowError unreadable) {
      return List.of();
    }
  }

  /** Where the form ends that starts here, with or without spaces inside it; -1 if it does not. */
  private static int endOf(String form, String piece, int start) {
    int at = start;
    for (int i = 0; i < form.length(); i++) {
      at = skipSpaces(piece, at);
      if (at == piece.length() || piece.charAt(at) != form.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static int skipSpaces(String piece, int from) {
    int at = from;
    while (at < piece.length() && piece.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean splitsCharacter(String piece, int at) {
    return at < piece.length()
        && Character.isLowSurrogate(piece.charAt(at))
        && Character.isHighSurrogate(piece.charAt(at - 1));
  }

  private static List<Span> plainTokens(String piece, int offset) {
    return PLAIN_TOKEN
        .matcher(piece)
        .results()
        .map(match -> new Span(offset + match.start(), offset + match.end()))
        .toList();
  }
}
