// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Names.Found;
import org.demarche.party.Office.Speaks;

/**
 * Reads for whom somebody speaks from what stands beside the name: "Kremlin spokesman X", "X, the
 * union's leader".
 */
final class Roles {
  private static final Set<String> LEADING = WordLists.of("leading");
  private static final Set<String> SERVING = WordLists.of("serving");
  private static final Set<String> FOR_OR_OF = Set.of("for", "of");

  /** Whose people speak for it without an office; a company's or a state's do not. */
  private static final Set<PartyKind> MEMBERS_SPEAK =
      Set.of(PartyKind.UNION, PartyKind.LOBBY, PartyKind.POLITICAL_PARTY, PartyKind.ARMED_GROUP);

  private static final Pattern DEMONYM = Pattern.compile("(?:an|ese|ish)$");

  private final Names names;
  private final Offices offices;
  private final People people;
  private final Prominence prominence;
  private final OwnedOffices owned;

  /** The party that the sentence read last names first. */
  private Optional<Party> lastSubject = Optional.empty();

  Roles(Names names, Offices offices, People people, Prominence prominence) {
    this.names = names;
    this.offices = offices;
    this.people = people;
    this.prominence = prominence;
    this.owned = new OwnedOffices(prominence);
  }

  /** Notes whom "its minister" of the next sentence can mean. */
  void endOfSentence(Tree tree) {
    List<Found> found = names.in(tree, 0, tree.tokens().size());
    if (!found.isEmpty()) {
      lastSubject = Optional.of(found.get(0).entry().party());
    }
  }

  /** Takes the role of an actor from the words beside the name, where nothing is known of it. */
  void describe(Actor actor, Place place, PersonNames.Found name) {
    Tree tree = place.tree();
    Token head = place.token();
    if (actor.isUnknown()) {
      before(actor, place, name.from());
    }
    for (Token apposition : tree.children(head, "appos", "prep")) {
      if (actor.isUnknown() && apposition.index() > head.index()) {
        List<Token> branch = tree.subtree(apposition, child -> child.is("appos"));
        int end = branch.get(branch.size() - 1).index() + 1;
        read(actor, place, branch.get(0).index(), end);
      }
    }
    if (actor.isUnknown()) {
      serving(tree, head)
          .ifPresent(noun -> read(actor, place, NounGroup.first(tree, noun), noun.index() + 1));
    }
    if (actor.isUnknown()) {
      led(tree, head).ifPresent(party -> actor.speaksFor(List.of(party), ""));
    }
    if (actor.isUnknown() && head.is("appos")) {
      Token described = tree.above(head);
      List<Token> branch = tree.subtree(described, child -> child.index() >= name.from());
      read(actor, place, branch.get(0).index(), described.index() + 1);
    }
  }

  /** "Haddad, who acts as its envoy", "Lin, who is also a senator": the office in the clause. */
  private static Optional<Token> serving(Tree tree, Token head) {
    return tree.children(head, "relcl").stream()
        .filter(clause -> SERVING.contains(clause.lemma()))
        .flatMap(
            clause ->
                Stream.concat(
                    tree.children(clause, "attr").stream(),
                    tree.children(clause, "prep").stream()
                        .filter(preposition -> preposition.lemma().equals("as"))
                        .flatMap(preposition -> tree.children(preposition, "pobj").stream())))
        .findFirst();
  }

  /**
   * Settles for whom those speak whose office belongs to whom a common noun means; tells whether it
   * changed anything.
   */
  boolean settle(Function<Place, Reference> resolver) {
    return owned.settle(resolver);
  }

  /** "Okafor, who runs the guild", "Ms Rao, for India", "Hill of the Dockers' Union". */
  private Optional<Party> led(Tree tree, Token head) {
    for (Token clause : tree.children(head, "relcl")) {
      if (LEADING.contains(clause.lemma())) {
        Optional<Party> party =
            objects(tree, clause)
                .flatMap(token -> organisationAt(tree, token, true).stream())
                .findFirst();
        if (party.isPresent()) {
          return party;
        }
      }
    }
    return tree.children(head, "prep").stream()
        .filter(preposition -> preposition.index() > head.index())
        .filter(preposition -> FOR_OR_OF.contains(preposition.lemma()))
        .flatMap(
            preposition ->
                tree.children(preposition, "pobj").stream()
                    .flatMap(
                        token ->
                            organisationAt(tree, token, preposition.lemma().equals("for"))
                                .stream()))
        .findFirst();
  }

  private static Stream<Token> objects(Tree tree, Token verb) {
    return Stream.concat(
        tree.children(verb, "dobj").stream(),
        tree.children(verb, "prep").stream()
            .filter(preposition -> FOR_OR_OF.contains(preposition.lemma()))
            .flatMap(preposition -> tree.children(preposition, "pobj").stream()));
  }

  /** The party that ends with this noun. */
  private Optional<Party> organisationAt(Tree tree, Token noun, boolean anyKind) {
    Optional<Party> party =
        names
            .introduced()
            .at(tree, noun)
            .or(
                () ->
                    names.in(tree, NounGroup.first(tree, noun), noun.index() + 1).stream()
                        .filter(name -> name.to() > noun.index() || !noun.tagged("NNP"))
                        .map(name -> name.entry().party())
                        .findFirst())
            .or(() -> unknownAt(tree, noun).filter(each -> anyKind));
    return party.filter(each -> anyKind || MEMBERS_SPEAK.contains(prominence.kindOf(each)));
  }

  /** An organisation that only the recogniser knows. */
  private static Optional<Party> unknownAt(Tree tree, Token noun) {
    return Optional.of(noun)
        .filter(token -> token.tagged("NNP") && token.entity().equals("ORG"))
        .map(
            token ->
                Names.unknown(tree.words(NounGroup.entityStart(tree, token), token.index() + 1)));
  }

  private void before(Actor actor, Place place, int from) {
    Tree tree = place.tree();
    Token head = place.token();
    int first = tree.subtree(head, child -> child.index() > head.index()).get(0).index();
    if (first < from) {
      read(actor, place, first, from);
    }
  }

  private void read(Actor actor, Place place, int from, int to) {
    Tree tree = place.tree();
    Optional<Offices.Found> found =
        offices.find(tree, from, to).filter(office -> !isPartOfName(tree, office));
    if (found.isEmpty()) {
      return;
    }
    String role = tree.words(found.get().from(), found.get().to());
    Speaks speaks = found.get().office().speaks();
    if (speaks == Speaks.NONE || Offices.isFormer(tree, from, found.get().from())) {
      actor.observes(role);
      return;
    }
    List<Party> parties =
        speaks == Speaks.SELF ? List.of() : affiliation(tree, from, to, found.get());
    if (speaks != Speaks.SELF && !isNamed(tree, from, to, speaks)) {
      owned.note(actor, place, from, found.get());
    }
    actor.speaksFor(parties.isEmpty() ? List.of(actor.asParty()) : parties, role);
  }

  /** "Union" of "the Rail Cooks Union": an organisation's name is no office. */
  private static boolean isPartOfName(Tree tree, Offices.Found found) {
    return found.office().institution()
        && found.office().speaks() == Speaks.ORGANISATION
        && tree.token(found.to() - 1).tagged("NNP");
  }

  private boolean isNamed(Tree tree, int from, int to, Speaks speaks) {
    return names.in(tree, from, to).stream().anyMatch(name -> speaks.canBeOf(name.entry().kind()))
        || !owner(tree, from, to).isEmpty();
  }

  // ---------------------------------------------------------------- the party of an office

  /** The party that an office in these tokens belongs to: "Turkish", "of the rail union", "its". */
  private List<Party> affiliation(Tree tree, int from, int to, Offices.Found office) {
    List<Found> found = names.in(tree, from, to);
    Speaks speaks = office.office().speaks();
    for (Found name : found) {
      if (speaks.canBeOf(name.entry().kind())) {
        return List.of(name.entry().party());
      }
    }
    List<Party> owner = owner(tree, from, to);
    if (!owner.isEmpty()) {
      return owner;
    }
    if (!found.isEmpty() && speaks != Speaks.ORGANISATION) {
      return List.of(found.get(0).entry().party());
    }
    Optional<Party> near = byPronoun(tree, from, to).or(() -> organisation(tree, from, to));
    if (near.isPresent()) {
      return List.of(near.get());
    }
    if (speaks == Speaks.ORGANISATION && hasUnknownName(tree, from, to, office)
        || speaks == Speaks.GOVERNMENT && hasUnknownPlace(tree, from, office)) {
      return List.of();
    }
    return mostLikely(speaks, tree.words(office.from(), office.to()).toLowerCase(Locale.ROOT))
        .map(List::of)
        .orElse(List.of());
  }

  /** "Maduro's minister". */
  private List<Party> owner(Tree tree, int from, int to) {
    for (Token token : tree.tokens().subList(from, to)) {
      if (token.is("poss") && people.isNamedAt(tree, token)) {
        Reference owner = people.named(tree, token);
        if (owner.isParty()) {
          return owner.parties();
        }
      }
    }
    return List.of();
  }

  /**
   * "its minister": the party named last before, first of all as the subject of the sentence
   * before.
   */
  private Optional<Party> byPronoun(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.token(i).is("poss") && tree.token(i).tagged("PRP")) {
        List<Found> before = names.in(tree, 0, i);
        return before.isEmpty() ? lastSubject : Optional.of(before.get(0).entry().party());
      }
    }
    return Optional.empty();
  }

  /**
   * An organisation that only the article knows: a run of capitalised words that the recogniser
   * marks.
   */
  private Optional<Party> organisation(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.token(i).entity().equals("ORG") && tree.token(i).entityBegin()) {
        int end = i + 1;
        while (end < to
            && tree.token(end).entity().equals("ORG")
            && !tree.token(end).entityBegin()) {
          end++;
        }
        if (offices.find(tree, i, end).isEmpty()) {
          return Optional.of(Names.unknown(tree.words(i, end)));
        }
      }
    }
    return Optional.empty();
  }

  /** "leader of the To Potami list": an organisation that we cannot name is not another one. */
  private static boolean hasUnknownName(Tree tree, int from, int to, Offices.Found office) {
    return tree.tokens().subList(from, to).stream()
        .filter(token -> token.index() < office.from() || token.index() >= office.to())
        .anyMatch(token -> token.tagged("NNP") && !token.entity().equals("PERSON"));
  }

  /** "the Victorian premier": of a place that is no state. */
  private static boolean hasUnknownPlace(Tree tree, int from, Offices.Found office) {
    return tree.tokens().subList(from, Math.max(from, office.from())).stream()
        .anyMatch(
            token ->
                NounGroup.isPlace(token)
                    || token.entity().equals("NORP")
                    || isUnknownDemonym(token)
                    || token.entity().equals("ORG"));
  }

  private static boolean isUnknownDemonym(Token token) {
    return token.tagged("JJ")
        && Character.isUpperCase(token.form().charAt(0))
        && DEMONYM.matcher(token.form()).find();
  }

  private Optional<Party> mostLikely(Speaks speaks, String office) {
    return switch (speaks) {
      case GOVERNMENT -> prominence.mainState();
      case ORGANISATION -> prominence.mostNamed(Kinds.ofOffice(office));
      default -> Optional.empty();
    };
  }
}
