// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Reference.Standing;

/** Words for one side or both, and for those who belong to one: "his side", "both", "a member". */
final class Sides {
  private static final Set<String> BOTH = WordLists.of("both");
  private static final Set<String> OWN_PEOPLE = WordLists.of("own-people");
  private static final Set<String> EACH = WordLists.of("each");
  private static final Set<String> MEMBERS = WordLists.of("members");

  /** How many sentences back "both" may point. */
  private static final int REACH = 2;

  /** What is less sure is a guess from common words alone. */
  private static final double SURE = .5;

  private final Prominence prominence;
  private final Mentions mentions;
  private final Function<Place, Reference> resolver;

  /**
   * @param resolver tells whom an owner means
   */
  Sides(Prominence prominence, Mentions mentions, Function<Place, Reference> resolver) {
    this.prominence = prominence;
    this.mentions = mentions;
    this.resolver = resolver;
  }

  /**
   * Whether a word that is no noun stands for two parties: "both have agreed", "the two agreed".
   */
  static boolean isPronoun(Tree tree, Token token) {
    boolean alone =
        token.tagged("DT") || token.tagged("CD") && tree.child(token, "det").isPresent();
    return alone
        && BOTH.contains(token.small())
        && token.is("nsubj", "nsubjpass")
        && tree.child(token, "prep").isEmpty();
  }

  /** The only two named in this sentence or one just before it; else the article's main two. */
  Reference both(Place place) {
    int here = place.sentence().number();
    for (int back = 0; back <= REACH; back++) {
      Set<Party> named = namedIn(place, here - back);
      if (named.size() == 2) {
        return new Reference(
            List.copyOf(named), Optional.empty(), "", Standing.PARTY, .75 - .05 * back);
      }
    }
    List<Party> two = prominence.mainParties();
    return two.size() == 2
        ? new Reference(two, Optional.empty(), "", Standing.PARTY, .7)
        : Reference.NOBODY;
  }

  private Set<Party> namedIn(Place place, int sentence) {
    Set<Party> named = new LinkedHashSet<>();
    mentions
        .before(place)
        .filter(mention -> mention.sentence() == sentence && mention.reference().isParty())
        .forEach(mention -> named.addAll(mention.reference().parties()));
    named.removeIf(prominence::isGoBetween);
    named.removeAll(speakers(place));
    return named;
  }

  private Set<Party> speakers(Place place) {
    Set<Party> speakers = new LinkedHashSet<>();
    mentions
        .before(place)
        .filter(mention -> isSpeaker(mention, place))
        .forEach(mention -> speakers.addAll(mention.reference().parties()));
    return speakers;
  }

  /** "The envoy said that both …": the subject of the sentence is none of the two. */
  private static boolean isSpeaker(Mention mention, Place place) {
    return mention.sentence() == place.sentence().number()
        && mention.main()
        && !place.isMainSubject();
  }

  /** "his side", "her people", "the group's lawyers": whoever owns them. */
  Optional<Reference> ofOwner(Place place) {
    if (!OWN_PEOPLE.contains(lemma(place.token()))) {
      return Optional.empty();
    }
    return place.tree().children(place.token(), "poss").stream()
        .map(owner -> resolver.apply(place.at(owner)))
        .filter(owner -> owner.isParty() && owner.certainty() > SURE)
        .map(Sides::asParty)
        .findFirst();
  }

  /** "a member of the delegation", "one of its envoys": whoever the whole is. */
  Optional<Reference> ofWhole(Place place) {
    if (!MEMBERS.contains(lemma(place.token()))) {
      return Optional.empty();
    }
    Tree tree = place.tree();
    boolean any =
        tree.children(place.token(), "det").stream().anyMatch(det -> EACH.contains(det.small()));
    return any
        ? Optional.empty()
        : tree.children(place.token(), "prep").stream()
            .filter(preposition -> preposition.lemma().equals("of"))
            .flatMap(preposition -> tree.children(preposition, "pobj").stream())
            .filter(whole -> whole.tagged("N"))
            .map(whole -> resolver.apply(place.at(whole)))
            .filter(meant -> meant.isParty() && meant.parties().size() == 1)
            .map(Sides::asParty)
            .findFirst();
  }

  private static Reference asParty(Reference owner) {
    return new Reference(
        owner.parties(), Optional.empty(), "", Standing.PARTY, Math.min(owner.certainty(), .8));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
