// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.text.Span;

/** Takes apart what is joined by commas and "and", and tells where each part stands. */
final class Conjuncts {
  private static final Set<String> CIRCUMSTANCE_MARKS = WordLists.of("circumstance-marks");

  /** How many steps of coordination are followed. */
  private static final int DEPTH = 8;

  private final Tree tree;
  private final Subjects subjects;

  Conjuncts(Tree tree, Subjects subjects) {
    this.tree = tree;
    this.subjects = subjects;
  }

  /** The part and those that are joined to it, each with its own span. */
  List<Part> apart(Part part) {
    List<Token> heads = new ArrayList<>();
    collect(part.head(), part.head(), heads, 0);
    if (heads.isEmpty()) {
      return List.of(part);
    }
    Set<Token> others = Set.copyOf(heads);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(part.head(), span(part.head(), others), part.agent()));
    for (Token other : heads) {
      Optional<Token> agent =
          subjects
              .ofClause(other)
              .or(() -> other.tagged("N") ? subjects.owner(other) : Optional.empty())
              .or(part::agent);
      parts.add(new Part(other, span(other, others), agent));
    }
    return parts;
  }

  private void collect(Token head, Token first, List<Token> heads, int depth) {
    if (depth > DEPTH) {
      return;
    }
    for (Token other : tree.children(head, "conj")) {
      if (isSameKind(first, other) && !heads.contains(other) && !isNewlyTold(first, other)) {
        heads.add(other);
        collect(other, first, heads, depth + 1);
      }
    }
    // "let regions go and scrap its army": the parser may hang the second verb on an inner one.
    if (first.equals(head) && head.tagged("V")) {
      for (Token inner : tree.children(head, "ccomp", "xcomp")) {
        if (inner.tagged("VB")) {
          collect(inner, first, heads, depth + 1);
        }
      }
    }
  }

  /** "agreed to pay and left": what happened next is no part of what is to be. */
  private static boolean isNewlyTold(Token first, Token other) {
    return other.tagged("VBD") && !first.tagged("VBD") && !first.tagged("VBN");
  }

  private static boolean isSameKind(Token first, Token other) {
    return isNominal(first) && isNominal(other) || isVerbal(first) && isVerbal(other);
  }

  private static boolean isNominal(Token token) {
    return token.tagged("N") || token.tagged("VBG");
  }

  private static boolean isVerbal(Token token) {
    return token.tagged("V") || token.tagged("JJ");
  }

  // ---------------------------------------------------------------- spans

  /** Where a part stands, without what is joined to it and without an opening "that". */
  Span span(Token head) {
    return span(head, Set.of());
  }

  /** The same without the branches of these heads. */
  private Span span(Token head, Set<Token> others) {
    List<Token> branch = tree.subtree(head, child -> isLeftOut(child, head, others));
    int first = 0;
    while (first < branch.size() - 1 && isOpening(branch.get(first))) {
      first++;
    }
    int last = branch.size() - 1;
    while (last > first && branch.get(last).is("punct") && !branch.get(last).tagged("$")) {
      last--;
    }
    return new Span(branch.get(first).start(), branch.get(last).end());
  }

  private boolean isLeftOut(Token child, Token head, Set<Token> others) {
    boolean joined = child.head() == head.index() && child.is("conj", "cc", "preconj");
    boolean joins = child.is("cc") && others.stream().anyMatch(each -> each.head() == child.head());
    return joined || joins || others.contains(child) || isCircumstance(child);
  }

  /** "as it refused …", "after talks failed": when and why it was said, not what. */
  private boolean isCircumstance(Token clause) {
    return clause.is("advcl")
        && tree.child(clause, "nsubj", "nsubjpass", "expl").isPresent()
        && tree.children(clause, "mark", "advmod").stream()
            .anyMatch(
                mark -> mark.index() < clause.index() && CIRCUMSTANCE_MARKS.contains(mark.small()));
  }

  private static boolean isOpening(Token token) {
    return token.is("punct", "complm", "cc") || (token.is("mark") && token.lemma().equals("that"));
  }
}
