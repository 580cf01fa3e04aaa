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

/**
 * Whom each party of an article negotiates with. Most articles tell of two sides, and hardly a
 * sentence names the other one: "the union wants 7 per cent" is asked of the company that the
 * article is about. The other side is the one party that the article sets against the holder far
 * more often than any other; where there is no such party, nobody is taken.
 */
final class Counterparts {
  static double LEAD = Double.parseDouble(System.getProperty("lead", "1.5"));
  static double WH = Double.parseDouble(System.getProperty("wh", "2"));
  static double WX = Double.parseDouble(System.getProperty("wx", "3"));
  static double WS = Double.parseDouble(System.getProperty("ws", "1"));
  static double WC = Double.parseDouble(System.getProperty("wc", "4"));
  static double WL = Double.parseDouble(System.getProperty("wl", "2"));
  static double MIN = Double.parseDouble(System.getProperty("min", "2"));
  static double LEADP = Double.parseDouble(System.getProperty("leadp", "1"));
  static boolean DEBUG = Boolean.getBoolean("dbg");

  private final Map<Party, Integer> acting = new HashMap<>();
  private final Map<Party, Integer> holding = new HashMap<>();
  private final Map<Party, Map<Party, Integer>> toward = new HashMap<>();
  private final Map<Party, Set<Party>> allies = new HashMap<>();

  Counterparts(Document document, Cast cast, List<Candidate> candidates) {
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        acting(cast, passage, sentence).forEach(party -> acting.merge(party, 1, Integer::sum));
      }
    }
    for (Candidate candidate : candidates) {
      for (Party holder : candidate.who().parties()) {
        holding.merge(holder, 1, Integer::sum);
        allies.computeIfAbsent(holder, key -> new HashSet<>()).addAll(candidate.who().parties());
        candidate.contents().stream()
            .flatMap(content -> content.addressees().stream())
            .distinct()
            .forEach(
                other -> {
                  note(holder, other);
                  note(other, holder);
                });
      }
    }
  }

  private void note(Party one, Party other) {
    toward.computeIfAbsent(one, key -> new HashMap<>()).merge(other, 1, Integer::sum);
  }

  private static Set<Party> acting(Cast cast, Passage passage, Parsed sentence) {
    Set<Party> parties = new HashSet<>();
    Tree tree = sentence.tree();
    for (Token token : tree.tokens()) {
      boolean subject =
          token.is("nsubj", "nsubjpass", "poss", "dobj")
              || token.is("pobj")
                  && List.of("with", "from", "by", "to").contains(tree.above(token).lemma());
      if (token.tagged("N") && subject) {
        Reference who = cast.resolve(passage, sentence, token, Reference.NOBODY);
        if (who.isParty()) {
          parties.addAll(who.parties());
        }
      }
    }
    return parties;
  }

  /**
   * The party across the table from a holder; empty where the article has no one such party.
   *
   * @param inContent the parties that the content names
   * @param inSentence the parties that its sentence names
   */
  Optional<Party> of(Party holder, List<Party> inContent, List<Party> inSentence) {
    Set<Party> all = new HashSet<>(holding.keySet());
    toward.values().forEach(others -> all.addAll(others.keySet()));
    all.remove(holder);
    all.removeAll(allies.getOrDefault(holder, Set.of()));
    Map<Party, Double> scores = new HashMap<>();
    all.forEach(
        each ->
            scores.put(
                each,
                score(each, holder)
                    + (inContent.contains(each) ? WC : inSentence.contains(each) ? WL : 0)));
    List<Party> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.<Party>comparingDouble(each -> -scores.get(each)).thenComparing(Party::id));
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    double first = scores.get(sorted.get(0));
    double second = sorted.size() > 1 ? scores.get(sorted.get(1)) : 0;
    double own = WH * holding.getOrDefault(holder, 0) + WS * acting.getOrDefault(holder, 0);
    double lead = own >= second ? LEADP : LEAD;
    if (DEBUG)
      System.out.println(
          "CP "
              + holder.id()
              + "="
              + own
              + " -> "
              + sorted.stream().limit(4).map(p -> p.id() + "=" + scores.get(p)).toList());
    return first >= lead * second && first >= MIN ? Optional.of(sorted.get(0)) : Optional.empty();
  }

  private double score(Party other, Party holder) {
    int direct = toward.getOrDefault(holder, Map.of()).getOrDefault(other, 0);
    return WX * direct + WH * holding.getOrDefault(other, 0) + WS * acting.getOrDefault(other, 0);
  }
}
