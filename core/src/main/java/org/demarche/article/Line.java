// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.page.BlockKind;

/** A block while its page is being read: what it looks like, and whether and why it was cut. */
final class Line {
  /** Fewest words of a sentence that makes a block prose. */
  private static final int SENTENCE = 8;

  /** So many words are prose even where the last mark is missing. */
  private static final int LONG = 30;

  /** A byline with its time has fewer characters. */
  private static final int HEAD = 90;

  private static final Pattern TIME = Pattern.compile("\\d ?[ap]\\.m\\.$");

  /** Most words of a headline. */
  private static final int HEADLINE = 40;

  private final int index;
  private final Block block;
  private final BlockText text;
  private final int words;
  private final boolean endsSentence;
  private final Furniture furniture;
  private Optional<FurnitureRule> rule;
  private final Optional<Age> age;
  private String cut;

  Line(int index, Block block, Furniture furniture) {
    this.index = index;
    this.block = block;
    this.text = new BlockText(block.text());
    this.words = Words.count(block.text());
    this.endsSentence =
        (Words.endsSentence(block.text()) && !endsInTime(block.text())) || announces(block);
    this.age = Age.of(text.folded());
    this.furniture = furniture;
  }

  /** "By Ada Lund, March 5 at 6:12 p.m." is no sentence. */
  private static boolean endsInTime(String text) {
    return text.length() < HEAD && TIME.matcher(text).find();
  }

  /** A paragraph that ends in a colon leads to a list or to a quotation. */
  private static boolean announces(Block block) {
    boolean paragraph =
        block
            .laidOut()
            .filter(b -> b.kind() == BlockKind.PARAGRAPH && b.cut().isEmpty())
            .isPresent();
    return paragraph && (block.text().endsWith(":") || block.text().endsWith("："));
  }

  int index() {
    return index;
  }

  Block block() {
    return block;
  }

  String text() {
    return block.text();
  }

  BlockText forms() {
    return text;
  }

  int words() {
    return words;
  }

  boolean endsSentence() {
    return endsSentence;
  }

  /** The rule that describes this block as furniture, be it only in company. */
  Optional<FurnitureRule> rule() {
    if (rule == null) {
      boolean head = age.isPresent() || HeadLines.isRow(text);
      rule = head ? Optional.empty() : furniture.whole(text);
    }
    return rule;
  }

  /** How long ago, where the block says nothing else. */
  Optional<Age> age() {
    return age;
  }

  /** Whether a rule that decides alone describes it. */
  boolean isSureFurniture() {
    return rule().filter(FurnitureRule::alone).isPresent();
  }

  boolean has(Effect effect) {
    return rule().filter(r -> r.effect() == effect).isPresent();
  }

  /** Whether the page's format says that it is of this kind. */
  boolean is(BlockKind kind) {
    return block.laidOut().filter(b -> b.kind() == kind).isPresent();
  }

  void cut(String reason) {
    if (cut == null) {
      cut = reason;
    }
  }

  void keep() {
    cut = null;
  }

  boolean isCut() {
    return cut != null;
  }

  /** Why it was cut; null where it was not. */
  String reason() {
    return cut;
  }

  /** A paragraph of sentences, as stories are made of. */
  boolean isProse() {
    return cut == null && isProseShaped();
  }

  /** Whether it reads like prose, be it cut or not. */
  boolean isProseShaped() {
    return age.isEmpty() && ((endsSentence && words >= SENTENCE) || words >= LONG);
  }

  /** A short line that could be a headline. */
  boolean isHeadlineLike() {
    return cut == null
        && age.isEmpty()
        && words >= 3
        && words <= HEADLINE
        && (!endsSentence || (words <= 20 && !text().endsWith(".")));
  }
}
