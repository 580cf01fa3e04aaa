// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Require;

/**
 * What changed from one text to another, in words: E. W. Myers, "An O(ND) difference algorithm and
 * its variations" (1986), in linear space, as java-diff-utils has it. Blanks and line breaks belong
 * to the word before them and are not compared, so that a text laid out anew is the same.
 */
public final class WordDiff {
  /** Words of both texts together up to which words are compared; paragraphs beyond. */
  private static final int MANY = 16_000;

  private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}\\p{M}]+|\\S)\\s*");
  private static final Pattern PARAGRAPH = Pattern.compile("(?:\\S[^\\n]*)\\s*");

  private WordDiff() {}

  /** What a stretch is. */
  public enum Kind {
    /** It stands in both texts; given as the new one has it. */
    SAME,
    /** It stands in the old text only. */
    REMOVED,
    /** It stands in the new text only. */
    ADDED
  }

  /**
   * A stretch of words.
   *
   * @param kind which text has it
   * @param text its characters, with the blanks behind it; not empty
   */
  public record Stretch(Kind kind, String text) {
    public Stretch {
      Require.present(kind, "kind");
      Require.that(!text.isEmpty(), "a stretch has text");
    }
  }

  /** The stretches in order, what was removed before what was added in its place. */
  public static List<Stretch> of(String before, String after) {
    boolean inWords = tokens(before, WORD).size() + tokens(after, WORD).size() <= MANY;
    Pattern unit = inWords ? WORD : PARAGRAPH;
    List<String> old = tokens(before, unit);
    List<String> now = tokens(after, unit);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(stripped(old), stripped(now), new MyersDiffWithLinearSpace<String>())
            .getDeltas()) {
      int start = delta.getTarget().getPosition();
      int oldStart = delta.getSource().getPosition();
      add(stretches, Kind.SAME, now.subList(at, start));
      add(stretches, Kind.REMOVED, old.subList(oldStart, oldStart + delta.getSource().size()));
      at = start + delta.getTarget().size();
      add(stretches, Kind.ADDED, now.subList(start, at));
    }
    add(stretches, Kind.SAME, now.subList(at, now.size()));
    return ordered(stretches);
  }

  /** Linear space finds what was removed and what was added in its place one by one. */
  private static List<Stretch> ordered(List<Stretch> found) {
    List<Stretch> result = new ArrayList<>();
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    for (Stretch stretch : found) {
      if (stretch.kind() == Kind.SAME) {
        flush(removed, added, result);
        result.add(stretch);
      } else {
        (stretch.kind() == Kind.REMOVED ? removed : added).append(stretch.text());
      }
    }
    flush(removed, added, result);
    return List.copyOf(result);
  }

  private static void flush(StringBuilder removed, StringBuilder added, List<Stretch> result) {
    if (removed.length() > 0) {
      result.add(new Stretch(Kind.REMOVED, removed.toString()));
    }
    if (added.length() > 0) {
      result.add(new Stretch(Kind.ADDED, added.toString()));
    }
    removed.setLength(0);
    added.setLength(0);
  }

  private static void add(List<Stretch> stretches, Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      stretches.add(new Stretch(kind, String.join("", tokens)));
    }
  }

  private static List<String> tokens(String text, Pattern unit) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = unit.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static List<String> stripped(List<String> tokens) {
    return tokens.stream().map(String::strip).toList();
  }
}
