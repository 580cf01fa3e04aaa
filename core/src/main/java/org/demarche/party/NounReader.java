// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Names.Found;
import org.demarche.party.Office.Speaks;
import org.demarche.party.Reference.Standing;

/** Whom a noun names by itself or by what stands beside it. */
final class NounReader {
  private static final Set<String> TEAMS = WordLists.of("teams");
  private static final Set<String> REPRESENTING = WordLists.of("representing");
  private static final Set<String> NAMING = WordLists.of("naming");

  private final Names names;
  private final Offices offices;
  private final People people;
  private final Function<Place, Reference> resolver;

  /**
   * @param resolver tells whom a pronoun means
   */
  NounReader(Names names, Offices offices, People people, Function<Place, Reference> resolver) {
    this.names = names;
    this.offices = offices;
    this.people = people;
    this.resolver = resolver;
  }

  /** Whom the noun at this place names; nobody where it is a common noun. */
  Reference read(Place place) {
    Tree tree = place.tree();
    Token head = place.token();
    Optional<Party> introduced = names.introduced().at(tree, head);
    if (introduced.isPresent()) {
      return Reference.party(introduced.get(), .95);
    }
    if (people.isNamedAt(tree, head)) {
      return people.named(tree, head);
    }
    int first = NounGroup.first(tree, head);
    List<Found> found = names.in(tree, first, NounGroup.end(tree, head));
    for (Found name : found) {
      if (name.from() <= head.index() && head.index() < name.to()) {
        return Reference.party(name.entry().party(), name.entry().use() == Use.PEOPLE ? .9 : 1);
      }
    }
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    Optional<Offices.Found> office = offices.findAt(tree, first, head);
    if (Kinds.isCommonNoun(lemma)
        || office.filter(each -> each.office().institution()).isPresent()) {
      Optional<Reference> called = calledByName(tree, head);
      if (called.isPresent()) {
        return called.get();
      }
    }
    if (found.isEmpty()) {
      Optional<Reference> organisation = ofOrganisation(tree, head, lemma);
      if (organisation.isPresent()) {
        return organisation.get();
      }
    }
    boolean inWords = office.isPresent() && (!head.tagged("NNP") || office.get().words() > 1);
    return inWords
        ? ofOffice(place, first, office.get())
        : besideName(tree, head, lemma, found).orElseGet(() -> ofOthers(tree, head, lemma));
  }

  /** "the Turkish side", "the EU delegation": the name that stands with a common noun. */
  private static Optional<Reference> besideName(
      Tree tree, Token head, String lemma, List<Found> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Found last = found.get(found.size() - 1);
    boolean means = Kinds.isAny(lemma) || Kinds.ofWord(lemma).contains(last.entry().kind());
    return means ? Optional.of(Reference.party(last.entry().party(), .95)) : Optional.empty();
  }

  /** By a person beside it, or by a name that only the article knows. */
  private Reference ofOthers(Tree tree, Token head, String lemma) {
    Optional<Reference> person = firstPerson(tree, head, "appos");
    if (person.isPresent()) {
      return person.get();
    }
    Optional<Reference> leader =
        TEAMS.contains(lemma) ? firstPerson(tree, head, "compound", "poss") : Optional.empty();
    if (leader.isPresent()) {
      return new Reference(leader.get().parties(), Optional.empty(), "", Standing.PARTY, .9);
    }
    Optional<Reference> known = people.knownAs(head.form());
    if (head.tagged("NNP") && known.isPresent()) {
      return known.get();
    }
    if (head.tagged("NNP") && isCommonOffice(tree, head, lemma)) {
      return Reference.NOBODY;
    }
    if (head.tagged("NNP") && head.entity().equals("ORG")) {
      int from = NounGroup.entityStart(tree, head);
      return Reference.party(Names.unknown(tree.words(from, head.index() + 1)), .7);
    }
    return Reference.NOBODY;
  }

  /** "Castellan bosses": by an organisation that only the article knows. */
  private Optional<Reference> ofOrganisation(Tree tree, Token head, String lemma) {
    if (head.tagged("NNP") || !REPRESENTING.contains(lemma)) {
      return Optional.empty();
    }
    return tree.children(head, "compound", "nmod").stream()
        .filter(child -> child.index() == head.index() - 1 && child.tagged("NNP"))
        .filter(child -> child.entity().equals("ORG") || child.entity().isEmpty())
        .map(child -> tree.words(NounGroup.entityStart(tree, child), child.index() + 1))
        .filter(words -> !names.introduced().isOffice(words))
        .map(words -> Reference.party(Names.unknown(words), .7))
        .findFirst();
  }

  /** "the Government", "the Administration": a common noun with a capital. */
  private boolean isCommonOffice(Tree tree, Token head, String lemma) {
    boolean alone =
        tree.children(head).stream().noneMatch(child -> child.tagged("NNP") || child.is("appos"));
    return alone
        && (Kinds.isCommonNoun(lemma) || offices.findAt(tree, head.index(), head).isPresent());
  }

  /** The first person of a party that hangs on a noun in this way. */
  private Optional<Reference> firstPerson(Tree tree, Token head, String... relations) {
    return tree.children(head, relations).stream()
        .filter(child -> people.isNamedAt(tree, child))
        .map(child -> people.named(tree, child))
        .filter(Reference::isParty)
        .findFirst();
  }

  /** "the rail union EVG": the name right behind a common noun. */
  private Optional<Reference> calledByName(Tree tree, Token head) {
    Optional<Party> known = knownAs(tree, head);
    if (known.isPresent()) {
      return known.map(party -> Reference.party(party, .9));
    }
    for (Token apposition : tree.children(head, "appos")) {
      Optional<Party> introduced = names.introduced().at(tree, apposition);
      if (introduced.isPresent()) {
        return Optional.of(Reference.party(introduced.get(), .9));
      }
      boolean name = apposition.tagged("NNP") || IntroducedNames.isAcronym(apposition.form());
      if (!name || people.isNamedAt(tree, apposition)) {
        continue;
      }
      int from = tree.subtree(apposition, child -> !child.is("compound")).get(0).index();
      if (from > head.index() + 2) {
        continue;
      }
      int to = apposition.index() + 1;
      List<Found> found = names.in(tree, from, to);
      Party party =
          found.isEmpty() ? Names.unknown(tree.words(from, to)) : found.get(0).entry().party();
      return Optional.of(Reference.party(party, .9));
    }
    return Optional.empty();
  }

  /** "the group, known by its initials as the KRF": the name within the clause. */
  private Optional<Party> knownAs(Tree tree, Token head) {
    for (Token clause : tree.children(head, "acl", "relcl", "appos")) {
      if (!NAMING.contains(clause.lemma()) || clause.index() < head.index()) {
        continue;
      }
      List<Token> branch = tree.subtree(clause, child -> child.is("relcl"));
      for (Token token : branch) {
        boolean name = token.tagged("NNP") || IntroducedNames.isAcronym(token.form());
        if (token.is("pobj", "oprd", "dobj", "attr", "xcomp") && name) {
          int from = NounGroup.first(tree, token);
          List<Found> found = names.in(tree, from, token.index() + 1);
          return Optional.of(
              found.isEmpty()
                  ? Names.unknown(tree.words(from, token.index() + 1))
                  : found.get(0).entry().party());
        }
      }
    }
    return Optional.empty();
  }

  // ---------------------------------------------------------------- offices

  private Reference ofOffice(Place place, int first, Offices.Found found) {
    Tree tree = place.tree();
    Token head = place.token();
    Office office = found.office();
    String role = office.institution() ? "" : tree.words(found.from(), found.to());
    if (Offices.isFormer(tree, first, found.from()) || office.speaks() == Speaks.NONE) {
      return new Reference(List.of(), Optional.empty(), role, Standing.OBSERVER, 1);
    }
    Optional<Reference> meant = ofPronoun(place);
    if (meant.isPresent()) {
      return new Reference(meant.get().parties(), Optional.empty(), role, Standing.PARTY, .8);
    }
    Optional<Reference> person = firstPerson(tree, head, "appos");
    if (person.isPresent()) {
      return person.get();
    }
    Optional<Party> party =
        partyOf(office.speaks(), names.in(tree, first, NounGroup.end(tree, head)));
    if (party.isPresent() && office.speaks() != Speaks.SELF) {
      return new Reference(List.of(party.get()), Optional.empty(), role, Standing.PARTY, 1);
    }
    return firstPerson(tree, head, "poss")
        .map(owner -> new Reference(owner.parties(), Optional.empty(), role, Standing.PARTY, .9))
        .orElse(Reference.NOBODY);
  }

  /** "their minister". */
  private Optional<Reference> ofPronoun(Place place) {
    return place.tree().children(place.token(), "poss").stream()
        .filter(owner -> owner.tagged("PRP"))
        .map(owner -> resolver.apply(place.at(owner).unspoken()))
        .filter(Reference::isParty)
        .findFirst();
  }

  private static Optional<Party> partyOf(Speaks speaks, List<Found> found) {
    Optional<Found> fitting =
        found.stream().filter(name -> speaks.canBeOf(name.entry().kind())).findFirst();
    if (fitting.isEmpty() && speaks != Speaks.ORGANISATION) {
      fitting = found.stream().findFirst();
    }
    return fitting.map(name -> name.entry().party());
  }
}
