// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** Whom a common noun means: "the union", "both sides", "the minister", "Kurdish rebels". */
final class CommonNouns {
  private static final Set<String> BOTH = WordLists.of("both");
  private static final Set<String> PAIRS = WordLists.of("pairs");
  private static final Set<String> LAST_NAMED = WordLists.of("last-named");
  private static final Set<String> OF_NEAR_STATE = WordLists.of("of-near-state");
  private static final Set<String> ORGANS = WordLists.of("organs");
  private static final Set<String> LED = WordLists.of("led");
  private static final Set<String> COLLECTIVES = WordLists.of("collectives");

  /** As many letters tell a trade: "nurse" and "Nursing". */
  private static final int STEM = 4;

  private static final Set<String> ANY_TRADE = WordLists.of("any-trade");
  private static final Set<String> ANY_SORT = WordLists.of("any-sort");
  private static final Set<String> NATIONS = WordLists.of("nations");

  private final Offices offices;
  private final Prominence prominence;
  private final States states;
  private final Mentions mentions;
  private final Function<Place, Reference> resolver;
  private final Sides sides;

  /**
   * @param resolver tells whom an owner means
   */
  CommonNouns(
      Offices offices,
      Prominence prominence,
      States states,
      Mentions mentions,
      Function<Place, Reference> resolver) {
    this.offices = offices;
    this.prominence = prominence;
    this.states = states;
    this.mentions = mentions;
    this.resolver = resolver;
    this.sides = new Sides(prominence, mentions, resolver);
  }

  /** Whom it means; with the words of the office where it is one that a person holds. */
  Reference read(Place place) {
    Reference meant = meant(place);
    Tree tree = place.tree();
    Token head = place.token();
    Optional<Offices.Found> office = offices.findAt(tree, NounGroup.first(tree, head), head);
    boolean somebody =
        meant.isParty()
            && meant.role().isEmpty()
            && !head.tagged("NNS")
            && office.filter(found -> !found.office().institution()).isPresent();
    return somebody
        ? new Reference(
            meant.parties(),
            meant.person(),
            tree.words(office.get().from(), office.get().to()),
            meant.standing(),
            meant.certainty())
        : meant;
  }

  private Reference meant(Place place) {
    Tree tree = place.tree();
    Token head = place.token();
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (isBoth(tree, head)) {
      return sides.both(place);
    }
    Optional<Reference> sided = sides.ofOwner(place).or(() -> sides.ofWhole(place));
    if (sided.isPresent()) {
      return sided.get();
    }
    Optional<Reference> members = members(place, lemma);
    if (members.isPresent()) {
      return members.get();
    }
    List<PartyKind> kinds = kindsOf(tree, head, lemma);
    if (kinds.isEmpty() || isOfUnknown(tree, head, kinds)) {
      return Reference.NOBODY;
    }
    Optional<Reference> owner = owner(place, kinds);
    if (owner.isPresent()) {
      return owner.get();
    }
    if ((NounGroup.isIndefinite(tree, head) && !lemma.equals("government"))
        || isMany(tree, head, lemma, kinds)) {
      return own(tree, head, lemma);
    }
    return sameRoleBefore(place, lemma)
        .or(() -> ofKind(place, kinds).map(party -> Reference.party(party, .75)))
        .orElseGet(() -> own(tree, head, lemma));
  }

  /** "both", "the two" without a noun. */
  Reference both(Place place) {
    return sides.both(place);
  }

  private static boolean isBoth(Tree tree, Token head) {
    return head.tagged("NNS")
        && PAIRS.contains(head.lemma())
        && tree.children(head).stream()
            .anyMatch(child -> BOTH.contains(child.form().toLowerCase(Locale.ROOT)));
  }

  /** "the minister": whoever was named with that office before, the last one first. */
  private Optional<Reference> sameRoleBefore(Place place, String lemma) {
    if (place.token().tagged("NNS") || Kinds.isOrganisation(lemma) && !isOffice(place)) {
      return Optional.empty();
    }
    return mentions
        .before(place)
        .map(Mention::reference)
        .filter(reference -> reference.isParty() && isRole(reference, lemma))
        .reduce((earlier, later) -> later)
        .map(reference -> reference.with(.85));
  }

  private boolean isOffice(Place place) {
    Token head = place.token();
    return offices
        .findAt(place.tree(), NounGroup.first(place.tree(), head), head)
        .filter(found -> !found.office().institution())
        .isPresent();
  }

  private static boolean isRole(Reference reference, String lemma) {
    String role = reference.role().toLowerCase(Locale.ROOT);
    return role.equals(lemma) || role.endsWith(" " + lemma) || role.endsWith(";" + lemma);
  }

  /** "a group of bondholders": those whom it is made of. */
  private Optional<Reference> members(Place place, String lemma) {
    Tree tree = place.tree();
    if (!COLLECTIVES.contains(lemma)) {
      return Optional.empty();
    }
    return tree.children(place.token(), "prep").stream()
        .filter(preposition -> preposition.lemma().equals("of"))
        .flatMap(preposition -> tree.children(preposition, "pobj").stream())
        .filter(member -> member.tagged("NNS"))
        .map(member -> own(tree, member, member.lemma().toLowerCase(Locale.ROOT)))
        .filter(Reference::isParty)
        .findFirst();
  }

  /** "the Victorian premier", "the Real president": of somebody whom nothing explains. */
  private static boolean isOfUnknown(Tree tree, Token head, List<PartyKind> kinds) {
    return kinds.contains(PartyKind.STATE)
        && !head.tagged("NNP")
        && tree.children(head, "compound", "nmod", "amod").stream()
            .anyMatch(
                word ->
                    Character.isUpperCase(word.form().charAt(0))
                        && (word.index() > 0 || word.tagged("NNP"))
                        && (word.tagged("NNP") || !word.entity().isEmpty()));
  }

  /**
   * Many who are no single party that the article names: "unions", "the six powers", "long-haul
   * pilots" where it names more than one union, or none.
   */
  private boolean isMany(Tree tree, Token head, String lemma, List<PartyKind> kinds) {
    if (!head.tagged("NNS")) {
      return false;
    }
    boolean people = kinds.contains(PartyKind.PERSON);
    boolean nations =
        NATIONS.contains(lemma)
            && tree.children(head, "amod", "nmod", "num", "compound").stream()
                .findAny()
                .isPresent();
    boolean organisations =
        Kinds.isOrganisation(lemma) && kinds.contains(PartyKind.COMPANY) || lemma.equals("union");
    boolean workers =
        kinds.equals(List.of(PartyKind.UNION))
            && (prominence.countOf(PartyKind.UNION) != 1 || isOtherTrade(lemma));
    return people || nations || organisations || workers;
  }

  /** "long-haul pilots", where the only union that the article names is the Porters' Union. */
  private boolean isOtherTrade(String lemma) {
    String stem = lemma.substring(0, Math.min(lemma.length(), STEM));
    return !ANY_TRADE.contains(lemma)
        && prominence
            .mostNamed(List.of(PartyKind.UNION))
            .filter(union -> union.name().contains(" "))
            .filter(union -> !union.name().toLowerCase(Locale.ROOT).contains(stem))
            .isPresent();
  }

  private List<PartyKind> kindsOf(Tree tree, Token head, String lemma) {
    List<PartyKind> kinds = Kinds.ofWord(lemma);
    return kinds.isEmpty()
        ? offices
            .findAt(tree, NounGroup.first(tree, head), head)
            .map(found -> Kinds.heldIn(found.office().speaks()))
            .orElse(List.of())
        : kinds;
  }

  /** "his government", "Maduro's party": by the owner. */
  private Optional<Reference> owner(Place place, List<PartyKind> kinds) {
    return place.tree().children(place.token(), "poss").stream()
        .map(owner -> resolver.apply(place.at(owner)))
        .filter(Reference::isParty)
        .filter(meant -> isOwner(place.token().lemma(), kinds, meant))
        .map(meant -> meant.with(Math.min(meant.certainty(), .8)))
        .findFirst();
  }

  private boolean isOwner(String lemma, List<PartyKind> kinds, Reference owner) {
    PartyKind kind = prominence.kindOf(owner.parties().get(0));
    boolean ruled = kinds.contains(PartyKind.STATE) && kind == PartyKind.REGION;
    boolean led = LED.contains(lemma) && owner.person().isPresent() && kind != PartyKind.STATE;
    return kinds.contains(kind) || ruled || led || ORGANS.contains(lemma);
  }

  /** "The government" is the one that the article is about, "the country" the one named last. */
  private Optional<Party> ofKind(Place place, List<PartyKind> kinds) {
    String lemma = place.token().lemma().toLowerCase(Locale.ROOT);
    if (kinds.contains(PartyKind.STATE) && isOfNearState(place, lemma)) {
      return states.near(place);
    }
    if (kinds.contains(PartyKind.STATE) && !LAST_NAMED.contains(lemma)) {
      return kinds.size() == 1 ? prominence.mainState() : prominence.mostNamed(kinds);
    }
    Reference last =
        mentions.lastParty(
            place,
            party -> canBe(prominence.kindOf(party), kinds, place) && States.canBe(party, lemma));
    return States.isForm(lemma)
        ? last.parties().stream().findFirst()
        : last.parties().stream().findFirst().or(() -> prominence.mostNamed(kinds));
  }

  /** "the body" can be any organisation of which nothing tells the sort. */
  private static boolean canBe(PartyKind kind, List<PartyKind> kinds, Place place) {
    Token head = place.token();
    boolean anySort =
        ANY_SORT.contains(head.lemma()) && place.tree().child(head, "compound").isEmpty();
    return kinds.contains(kind) || kind == PartyKind.OTHER && anySort;
  }

  private boolean isOfNearState(Place place, String lemma) {
    Tree tree = place.tree();
    Token head = place.token();
    return OF_NEAR_STATE.contains(lemma)
        || offices
            .findAt(tree, NounGroup.first(tree, head), head)
            .filter(found -> found.words() > 1)
            .isPresent();
  }

  /** A party in its own name: the words themselves, "kurdish-rebels". */
  private static Reference own(Tree tree, Token head, String lemma) {
    boolean somebody =
        NounGroup.isIndefinite(tree, head) && !head.tagged("NNS") && !Kinds.isOrganisation(lemma);
    boolean one =
        !head.tagged("NNS")
            && (Kinds.ofWord(lemma).contains(PartyKind.PERSON)
                || Kinds.ofWord(lemma).equals(List.of(PartyKind.UNION))
                    && !ANY_TRADE.contains(lemma)
                || LAST_NAMED.contains(lemma)
                || lemma.equals("power"));
    if (!Kinds.isOwn(lemma) || somebody || one) {
      return Reference.NOBODY;
    }
    String words =
        tree.subtree(head, child -> child.index() > head.index()).stream()
            .filter(
                token ->
                    token.tagged("N")
                        || token.tagged("JJ")
                        || token.tagged("VBN") && token.is("amod", "nmod")
                        || token.tagged("CD") && NATIONS.contains(lemma))
            .map(Token::form)
            .collect(Collectors.joining(" "));
    return Reference.party(Names.unknown(words), .5);
  }
}
