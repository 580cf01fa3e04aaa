// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.text.Span;

/** The dependency tree of a sentence, with the questions that rules ask of it. */
public final class Tree {
  private final Sentence sentence;
  private final List<List<Token>> children;

  /** The tree of a sentence. */
  public Tree(Sentence sentence) {
    this.sentence = sentence;
    this.children = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      children.add(new ArrayList<>());
    }
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
  }

  /** The sentence itself. */
  public Sentence sentence() {
    return sentence;
  }

  /** All tokens in order. */
  public List<Token> tokens() {
    return sentence.tokens();
  }

  /** The token at this place, counted from 0. */
  public Token token(int index) {
    return sentence.tokens().get(index);
  }

  /** The words of the tokens [from, to), with one blank wherever the text has a gap. */
  public String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean gap = i > from && token(i).start() > token(i - 1).end();
      words.append(gap ? " " : "").append(token(i).form());
    }
    return words.toString();
  }

  /** The token after this one, if any. */
  public Optional<Token> next(Token token) {
    return at(token.index() + 1);
  }

  /** The token before this one, if any. */
  public Optional<Token> previous(Token token) {
    return at(token.index() - 1);
  }

  private Optional<Token> at(int index) {
    return index >= 0 && index < tokens().size() ? Optional.of(token(index)) : Optional.empty();
  }

  /** The token that this one depends on; empty for the root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(token(token.head()));
  }

  /** The token that this one depends on; the root itself for the root. */
  public Token above(Token token) {
    return token.head() < 0 ? token : token(token.head());
  }

  /** The tokens that depend on this one, in order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** The dependents with one of these labels, in order. */
  public List<Token> children(Token token, String... relations) {
    return children(token).stream().filter(child -> child.is(relations)).toList();
  }

  /** The first dependent with one of these labels. */
  public Optional<Token> child(Token token, String... relations) {
    return children(token).stream().filter(child -> child.is(relations)).findFirst();
  }

  /** All tokens from the top of the tree down, in order on each stair. */
  public List<Token> topDown() {
    int[] depths = tokens().stream().mapToInt(token -> ancestors(token).size()).toArray();
    return tokens().stream()
        .sorted(
            Comparator.<Token>comparingInt(token -> depths[token.index()])
                .thenComparingInt(Token::index))
        .toList();
  }

  /** Whether the token lies in the tree below this head, the head itself included. */
  public boolean isBelow(Token token, Token head) {
    int steps = 0;
    for (Token each = token; steps <= tokens().size(); each = token(each.head()), steps++) {
      if (each.index() == head.index()) {
        return true;
      }
      if (each.head() < 0) {
        return false;
      }
    }
    return false;
  }

  /** The heads above a token, nearest first, the token itself not included. */
  public List<Token> ancestors(Token token) {
    List<Token> above = new ArrayList<>();
    Token each = token;
    while (each.head() >= 0 && above.size() <= tokens().size()) {
      each = token(each.head());
      above.add(each);
    }
    return above;
  }

  /** All tokens below this head and the head itself, in order, without the branches left out. */
  public List<Token> subtree(Token head, Predicate<Token> leaveOut) {
    boolean[] in = new boolean[tokens().size()];
    collect(head, leaveOut, in, 0);
    return tokens().stream().filter(token -> in[token.index()]).toList();
  }

  private void collect(Token head, Predicate<Token> leaveOut, boolean[] in, int depth) {
    if (in[head.index()] || depth > tokens().size()) {
      return;
    }
    in[head.index()] = true;
    for (Token child : children(head)) {
      if (!leaveOut.test(child)) {
        collect(child, leaveOut, in, depth + 1);
      }
    }
  }

  /**
   * Where the tokens below this head stand, from the first to the last, without marks at the ends.
   */
  public Span span(Token head, Predicate<Token> leaveOut) {
    return spanOf(subtree(head, leaveOut), head);
  }

  /** The same for the whole branch. */
  public Span span(Token head) {
    return span(head, child -> false);
  }

  private Span spanOf(List<Token> branch, Token head) {
    int first = 0;
    int last = branch.size() - 1;
    while (first < last && isMark(branch.get(first))) {
      first++;
    }
    while (last > first && isMark(branch.get(last))) {
      last--;
    }
    if (branch.isEmpty()) {
      return head.span();
    }
    return new Span(branch.get(first).start(), branch.get(last).end());
  }

  private static boolean isMark(Token token) {
    return token.is("punct") && !token.tagged("$");
  }
}
