// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Cast;
import org.demarche.party.Party;
import org.demarche.party.Reference;
import org.demarche.text.Span;

/**
 * Whom each party of an article negotiates with. Most articles tell of two sides, and hardly a
 * sentence names the other one: "the union wants 7 per cent" is asked of the company that the
 * article is about. The other side is the one party that the article sets against the holder far
 * more often than any other; where there is no such party, nobody is taken.
 */
final class Counterparts {
  /** What it weighs that one asks the other, holds a position, acts in a sentence. */
  private static final double TOWARD = 3;

  private static final double HOLDS = 2;
  private static final double ACTS = 1;

  /** What it weighs besides that the content, or else its sentence, names it. */
  private static final double IN_CONTENT = 4;

  private static final double IN_SENTENCE = 2;

  /** The least weight of the other side. */
  private static final double LEAST = 2;

  /** How far it leads the next one where the holder is no principal of the article itself. */
  private static final double LEAD = 1.5;

  /** The prepositions behind which somebody is dealt with: "talks with", "an offer from". */
  private static final Set<String> DEALING = Set.of("with", "from", "by", "to");

  private final Map<Party, Integer> acting = new HashMap<>();
  private final Map<Party, Integer> holding = new HashMap<>();
  private final Map<Party, Map<Party, Integer>> toward = new HashMap<>();
  private final Map<Party, Map<Party, Integer>> beside = new HashMap<>();

  private final Cast cast;

  Counterparts(Document document, Cast cast, List<Candidate> candidates) {
    this.cast = cast;
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        acting(cast, passage, sentence).forEach(party -> acting.merge(party, 1, Integer::sum));
      }
    }
    for (Candidate candidate : candidates) {
      List<Party> holders = candidate.who().parties();
      for (Party holder : holders) {
        holding.merge(holder, 1, Integer::sum);
        candidate.contents().stream()
            .flatMap(content -> content.addressees().stream())
            .distinct()
            .forEach(
                other -> {
                  note(toward, holder, other);
                  note(toward, other, holder);
                });
        holders.stream()
            .filter(other -> !other.equals(holder))
            .forEach(other -> note(candidate.act() == Act.AGREE ? toward : beside, holder, other));
      }
    }
  }

  private static void note(Map<Party, Map<Party, Integer>> relation, Party one, Party other) {
    relation.computeIfAbsent(one, key -> new HashMap<>()).merge(other, 1, Integer::sum);
  }

  private static int count(Map<Party, Map<Party, Integer>> relation, Party one, Party other) {
    return relation.getOrDefault(one, Map.of()).getOrDefault(other, 0);
  }

  private static Set<Party> acting(Cast cast, Passage passage, Parsed sentence) {
    Set<Party> parties = new HashSet<>();
    Tree tree = sentence.tree();
    for (Token token : tree.tokens()) {
      boolean subject =
          token.is("nsubj", "nsubjpass", "poss", "dobj")
              || token.is("pobj") && DEALING.contains(tree.above(token).lemma());
      if (token.tagged("N") && subject) {
        Reference who = cast.resolve(passage, sentence, token, Reference.NOBODY);
        if (who.isParty()) {
          parties.addAll(who.parties());
        }
      }
    }
    return parties;
  }

  /** The statement, toward the other side where its sentence tells of nobody. */
  Statement complete(Statement statement, Passage passage, Parsed sentence) {
    if (!statement.addressees().isEmpty()) {
      return statement;
    }
    int start = passage.text().indexOf(statement.content(), statement.evidence().place().start());
    Span content = new Span(start, start + statement.content().length());
    return of(
            statement.holder(),
            cast.named(sentence, content),
            cast.named(sentence, sentence.span()))
        .map(statement::toward)
        .orElse(statement);
  }

  /**
   * The party across the table from a holder; empty where the article has no one such party.
   *
   * @param inContent the parties that the content names
   * @param inSentence the parties that its sentence names
   */
  private Optional<Party> of(Party holder, List<Party> inContent, List<Party> inSentence) {
    Set<Party> all = new HashSet<>(holding.keySet());
    toward.values().forEach(others -> all.addAll(others.keySet()));
    all.remove(holder);
    all.removeIf(each -> count(beside, holder, each) > count(toward, holder, each));
    Map<Party, Double> scores = new HashMap<>();
    all.forEach(
        each ->
            scores.put(
                each,
                score(each, holder)
                    + (inContent.contains(each)
                        ? IN_CONTENT
                        : inSentence.contains(each) ? IN_SENTENCE : 0)));
    List<Party> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.<Party>comparingDouble(each -> -scores.get(each)).thenComparing(Party::id));
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    double first = scores.get(sorted.get(0));
    double second = sorted.size() > 1 ? scores.get(sorted.get(1)) : 0;
    double own = HOLDS * holding.getOrDefault(holder, 0) + ACTS * acting.getOrDefault(holder, 0);
    double lead = own >= second ? 1 : LEAD;
    return first >= lead * second && first >= LEAST ? Optional.of(sorted.get(0)) : Optional.empty();
  }

  private double score(Party other, Party holder) {
    int direct = count(toward, holder, other);
    return TOWARD * direct
        + HOLDS * holding.getOrDefault(other, 0)
        + ACTS * acting.getOrDefault(other, 0);
  }
}
