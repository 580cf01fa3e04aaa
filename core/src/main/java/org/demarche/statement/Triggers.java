// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.statement.Frame.Kind;

/** Finds the words of a sentence that call a rule. */
final class Triggers {
  private final RuleBook rules;
  private static final Set<String> OPENERS =
      Set.of("please", "and", "but", "so", "now", "then", "do");

  private final Tree tree;

  Triggers(RuleBook rules, Tree tree) {
    this.rules = rules;
    this.tree = tree;
  }

  /** The rules that this word calls, in the order of the files for each kind of word. */
  List<Trigger> at(Token token) {
    List<Trigger> triggers = new ArrayList<>();
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (token.tagged("V")) {
      add(triggers, Kind.VERBS, lemma, token, token);
    }
    if (token.tagged("NN")) {
      add(triggers, Kind.NOUNS, lemma, token, token);
    }
    if (token.tagged("JJ") || token.tagged("VBN") || token.tagged("RB")) {
      add(triggers, Kind.ADJECTIVES, lemma, token, token);
      if (!token.small().equals(lemma)) {
        add(triggers, Kind.ADJECTIVES, token.small(), token, token);
      }
    }
    if (token.tagged("MD") && token.is("aux")) {
      add(triggers, Kind.MODALS, Negation.modalWord(token), token, tree.above(token));
    }
    if (token.is("aux") && token.lemma().equals("be") && tree.above(token).tagged("VBG")) {
      add(triggers, Kind.MODALS, "be-doing", token, tree.above(token));
    }
    if (isHeadlineFuture(token)) {
      add(triggers, Kind.MODALS, "to", token, tree.above(token));
    }
    if (isCommand(token)) {
      add(triggers, Kind.IMPERATIVES, lemma, token, token);
      add(triggers, Kind.IMPERATIVES, "*", token, token);
    }
    for (List<String> phrase : rules.phrasesFrom(token.small())) {
      if (startsAt(token, phrase)) {
        add(triggers, Kind.PHRASES, String.join(" ", phrase), token, predicateOf(token));
      }
    }
    return triggers;
  }

  /** "Peru and Chile to Share Catch": an infinitive with a subject that is a whole sentence. */
  private boolean isHeadlineFuture(Token to) {
    return to.tag().equals("TO")
        && to.is("aux")
        && tree.above(to).is("root")
        && tree.child(tree.above(to), "nsubj").isPresent();
  }

  /** "Stop the attacks": a bare verb that begins its sentence and has no subject. */
  private boolean isCommand(Token token) {
    boolean bare =
        token.tag().equals("VB")
            && tree.child(token, "nsubj", "nsubjpass", "aux", "expl").isEmpty()
            && tree.child(token, "dobj", "prep", "prt", "ccomp", "acomp", "advmod").isPresent();
    boolean first =
        tree.tokens().subList(0, token.index()).stream()
            .allMatch(before -> before.is("punct") || OPENERS.contains(before.small()));
    return bare && first;
  }

  private void add(List<Trigger> triggers, Kind kind, String word, Token token, Token predicate) {
    for (Frame frame : rules.frames(kind, word)) {
      triggers.add(new Trigger(frame, kind, token, predicate));
    }
  }

  private boolean startsAt(Token token, List<String> phrase) {
    int from = token.index();
    return from + phrase.size() <= tree.tokens().size()
        && IntStream.range(0, phrase.size())
            .allMatch(i -> phrase.get(i).equals(tree.token(from + i).small()));
  }

  /** The verb above the first word of a phrase, or the word itself. */
  private Token predicateOf(Token token) {
    if (token.tagged("V")) {
      return token;
    }
    return tree.ancestors(token).stream()
        .filter(above -> above.tagged("V"))
        .findFirst()
        .orElse(token);
  }
}
