// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Office.Speaks;

/**
 * Offices that belong to whom a common noun or a pronoun means: "the body's spokesperson", "its
 * economy minister", "a union negotiator". Whom that is can be told only when all that the article
 * names is known, after the people were met.
 */
final class OwnedOffices {
  private static final Set<String> AFFILIATION = WordLists.of("affiliation");

  /** What is less sure is a guess, no better than the one that it would replace. */
  private static final double SURE = .5;

  private static final Set<PartyKind> WITH_MINISTERS =
      Set.of(PartyKind.STATE, PartyKind.REGION, PartyKind.BODY, PartyKind.ARMED_GROUP);

  private record Owned(Actor actor, Place owner, Office office, String role) {}

  private final List<Owned> owned = new ArrayList<>();
  private final Prominence prominence;

  OwnedOffices(Prominence prominence) {
    this.prominence = prominence;
  }

  /** Notes the owner of an actor's office, where a common noun or a pronoun tells it. */
  void note(Actor actor, Place place, int from, Offices.Found office) {
    Tree tree = place.tree();
    String role = tree.words(office.from(), office.to());
    owner(tree, from, office)
        .ifPresent(token -> owned.add(new Owned(actor, place.at(token), office.office(), role)));
  }

  private static Optional<Token> owner(Tree tree, int from, Offices.Found office) {
    Token head = tree.token(office.to() - 1);
    for (Token possessor : tree.children(head, "poss")) {
      if (isPronoun(possessor) || isCommon(possessor)) {
        return Optional.of(possessor);
      }
    }
    for (Token preposition : tree.children(head, "prep")) {
      for (Token object : tree.children(preposition, "pobj")) {
        if (AFFILIATION.contains(preposition.lemma()) && isCommon(object)) {
          return Optional.of(object);
        }
      }
    }
    return tree.tokens().subList(from, office.to() - 1).stream()
        .filter(token -> token.is("compound", "nmod") && isCommon(token))
        .reduce((earlier, later) -> later);
  }

  private static boolean isPronoun(Token token) {
    return token.tagged("PRP");
  }

  private static boolean isCommon(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return token.tagged("N")
        && !token.tagged("NNP")
        && (Kinds.isCommonNoun(lemma) || Kinds.isAny(lemma));
  }

  /** Lets the actors speak for whom their owners turn out to mean; whether there was any. */
  boolean settle(Function<Place, Reference> resolver) {
    boolean any = false;
    for (Owned each : owned) {
      Reference owner = resolver.apply(each.owner());
      boolean clear = owner.isParty() && owner.certainty() > SURE && owner.parties().size() == 1;
      if (clear && canBeOf(each.office(), owner.parties().get(0))) {
        each.actor().speaksFor(owner.parties(), each.role());
        any = true;
      }
    }
    return any;
  }

  private boolean canBeOf(Office office, Party party) {
    PartyKind kind = prominence.kindOf(party);
    if (office.speaks() != Speaks.GOVERNMENT) {
      // "the union's executive director": whoever owns the office, it is not a state.
      return Speaks.ORGANISATION.canBeOf(kind);
    }
    return !office.words().contains("minister") || WITH_MINISTERS.contains(kind);
  }
}
