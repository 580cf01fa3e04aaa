// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Require;
import org.demarche.text.RequiredWords;

/**
 * How one kind of page furniture reads.
 *
 * @param file the file it stands in
 * @param name its name in that file
 * @param kind the reason that a cut gets: "advertisement", "sign-in", …
 * @param scope which part of a block it describes
 * @param alone whether it decides alone; else the block's place or its neighbours must agree
 * @param effect what it tells of the blocks that follow
 * @param cased whether capitals matter
 * @param pattern what it matches, in text with plain quotation marks, dashes and spaces, in lower
 *     case unless capitals matter; a group "via" names who passed the page on
 * @param yes blocks that it must match
 * @param no near misses, which no rule that decides alone may match
 * @param needs what its pattern cannot do without
 */
record FurnitureRule(
    String file,
    String name,
    String kind,
    Scope scope,
    boolean alone,
    Effect effect,
    boolean cased,
    Pattern pattern,
    List<String> yes,
    List<String> no,
    RequiredWords needs) {

  /** Which part of a block a rule describes. */
  enum Scope {
    /** The whole block. */
    LINE,
    /** Its beginning; text of the story follows. */
    HEAD,
    /** Its end; text of the story stands before, and ended its sentence. */
    TAIL,
    /** A passage in it, at the beginning of a sentence. */
    INSIDE
  }

  /** What a rule tells of what follows. */
  enum Effect {
    NONE,
    /** Headlines of other stories follow. */
    LINKS,
    /** Readers' comments follow. */
    COMMENTS,
    /** The story has ended. */
    END,
    /** The rest of the story is not shown. */
    PAYWALL
  }

  /** Longest block that a rule for whole blocks looks at. */
  static final int LONGEST_LINE = 700;

  /** How far from a block's edge a rule for its beginning or its end looks. */
  private static final int EDGE = 500;

  FurnitureRule {
    Require.filled(name, "name of a rule");
    Require.filled(kind, "kind of a rule");
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    Require.present(needs, "needs of a rule");
  }

  /** A match of this rule in a block, or null. */
  Matcher match(BlockText text) {
    String in = in(text);
    if (!needs.mayMatch(in)) {
      return null;
    }
    return switch (scope) {
      case LINE -> in.length() <= LONGEST_LINE ? whole(in) : null;
      case HEAD -> head(in);
      case TAIL -> tail(in);
      case INSIDE -> inside(in, 0);
    };
  }

  /** The form of a block's text that this rule reads. */
  String in(BlockText text) {
    return cased ? text.plain() : text.folded();
  }

  private Matcher whole(CharSequence in) {
    Matcher matcher = pattern.matcher(in);
    return matcher.matches() ? matcher : null;
  }

  private Matcher head(CharSequence in) {
    Matcher matcher = pattern.matcher(in).region(0, Math.min(in.length(), EDGE));
    return matcher.lookingAt() && matcher.end() < in.length() ? matcher : null;
  }

  private Matcher tail(CharSequence in) {
    int from = Math.max(0, in.length() - EDGE);
    Matcher matcher = pattern.matcher(in);
    for (int at = from; at < in.length(); at++) {
      if (at > 0 && startsSentence(in, at)) {
        matcher.region(at, in.length());
        if (matcher.matches()) {
          return matcher;
        }
      }
    }
    return null;
  }

  /** The first match at or after an offset, or null. */
  Matcher inside(CharSequence in, int from) {
    Matcher matcher = pattern.matcher(in);
    int at = from;
    while (at <= in.length() && matcher.find(at)) {
      if (startsSentence(in, matcher.start())) {
        return matcher;
      }
      at = matcher.start() + 1;
    }
    return null;
  }

  private static boolean startsSentence(CharSequence in, int at) {
    if (at == 0) {
      return true;
    }
    int before = at - 1;
    if (in.charAt(before) != ' ') {
      return false;
    }
    while (before > 0 && (in.charAt(before) == ' ' || Words.isCloser(in.charAt(before)))) {
      before--;
    }
    return Words.isStop(in.charAt(before));
  }

  /** What is wrong with its own examples, one sentence each. */
  List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (String example : yes) {
      if (match(new BlockText(example)) == null) {
        violations.add(place() + " does not match its example \"" + example + "\".");
      }
    }
    for (String example : no) {
      if (match(new BlockText(example)) != null) {
        violations.add(place() + " matches its near miss \"" + example + "\".");
      }
    }
    return violations;
  }

  /** "sharing.yaml, rule save". */
  String place() {
    return file + ", rule " + name;
  }
}
