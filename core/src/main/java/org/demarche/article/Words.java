// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.regex.Pattern;
import org.demarche.text.Scripts;

/** What the shape of a line tells. */
final class Words {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Words() {}

  /**
   * Number of words, counted no further than 10,000. Two characters of a script without spaces
   * (Chinese, Japanese, Thai) count as a word.
   */
  static int count(String text) {
    int words = 0;
    int unparted = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && words < 10_000; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      boolean space = Blocks.isSpace(text.charAt(i));
      if (letter && Scripts.partsNoWords(text.charAt(i))) {
        unparted++;
        inside = false;
      } else if (letter && !inside) {
        words++;
        inside = true;
      } else if (space) {
        inside = false;
      }
    }
    return words + unparted / 2;
  }

  /** Whether it ends as a sentence does, closing quotation marks and brackets apart. */
  static boolean endsSentence(String text) {
    int end = text.length() - 1;
    while (end > 0 && isCloser(text.charAt(end))) {
      end--;
    }
    return end >= 0 && isStop(text.charAt(end));
  }

  static boolean isStop(char c) {
    return ".!?…。！？｡।॥؟۔።".indexOf(c) >= 0;
  }

  static boolean isCloser(char c) {
    return c == '"' || c == '\'' || c == '”' || c == '’' || c == '»' || c == ')' || c == ']';
  }

  /**
   * The text in lower case, with plain quotation marks, dashes and spaces; each character stays
   * where it is, so that offsets hold.
   */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(plain(text.charAt(i))));
    }
    return folded.toString();
  }

  /** The text with plain marks, in its own case. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '‘', '’', '‛', '′', '`' -> '\'';
      case '“', '”', '„', '″' -> '"';
      case '–', '—', '―', '‒', '‐', '‑', '−' -> '-';
      default -> Blocks.isSpace(c) ? ' ' : c;
    };
  }

  /** Letters and digits in lower case, parted by single spaces: to compare names and titles. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’' && c != '‘' && !endsInSpace(key)) {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  private static boolean endsInSpace(StringBuilder key) {
    return key.length() == 0 || key.charAt(key.length() - 1) == ' ';
  }

  /** Whether each of its words begins with a capital letter, small words apart. */
  static boolean isNameShaped(String text) {
    int capital = 0;
    for (String word : SPACES.split(text.strip())) {
      char first = firstLetter(word);
      if (Character.isUpperCase(first) || Character.isDigit(first)) {
        capital += Character.isUpperCase(first) ? 1 : 0;
      } else if (first != 0 && !SMALL.matcher(word).matches()) {
        return false;
      }
    }
    return capital > 0;
  }

  private static final Pattern SMALL =
      Pattern.compile("(?i)the|of|and|for|in|on|de|la|le|van|von|der|den|del|da|al|el|bin|y|et|&");

  private static char firstLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return word.charAt(i);
      }
    }
    return 0;
  }

  /** Whether it has letters and all that have case are capitals. */
  static boolean isAllCaps(String text) {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }
}
