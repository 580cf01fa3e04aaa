// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Trees written by hand: one line for each word, "form[/lemma] tag head relation". */
public final class SmallTree {
  private SmallTree() {}

  /** The tree of these words, with one blank between them. */
  public static Tree of(String lines) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String line : lines.lines().toList()) {
      String[] cells = line.strip().split(" +");
      String[] words = cells[0].split("/");
      String lemma = words.length > 1 ? words[1] : words[0].toLowerCase(Locale.ROOT);
      int end = start + words[0].length();
      int head = Integer.parseInt(cells[2]);
      tokens.add(
          new Token(
              tokens.size(), words[0], lemma, cells[1], "", false, start, end, head, cells[3]));
      start = end + 1;
    }
    return new Tree(new Sentence(0, Math.max(0, start - 1), tokens));
  }
}
