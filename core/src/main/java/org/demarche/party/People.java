// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Office.Speaks;
import org.demarche.party.Person.Tenure;
import org.demarche.time.DateSpan;

/** The people whom an article names: those of the book in the office of the day, and others. */
final class People {
  private final PartyBook book;
  private final PersonNames personNames;
  private final Prominence prominence;
  private final Optional<DateSpan> published;
  private final Map<String, Actor> byName = new LinkedHashMap<>();
  private final Map<String, List<Actor>> bySurname = new HashMap<>();

  People(
      PartyBook book,
      PersonNames personNames,
      Prominence prominence,
      Optional<DateSpan> published) {
    this.book = book;
    this.personNames = personNames;
    this.prominence = prominence;
    this.published = published;
  }

  // ---------------------------------------------------------------- who is named

  /** Whether a person's name ends with this token. */
  boolean isNamedAt(Tree tree, Token token) {
    return personNames.endsAt(tree, token);
  }

  /** Whom the name means that ends with this token. */
  Reference named(Tree tree, Token last) {
    Optional<PersonNames.Found> name = personNames.endingAt(tree, last);
    if (name.isEmpty()) {
      return Reference.NOBODY;
    }
    Actor actor = byName.get(name.get().words(tree));
    List<Actor> known = bySurname.getOrDefault(last.form(), List.of());
    if (actor == null || (actor.isUnknown() && !known.isEmpty())) {
      actor = best(known).orElse(actor);
    }
    return actor == null ? Reference.NOBODY : actor.reference();
  }

  private static Optional<Actor> best(List<Actor> actors) {
    return actors.stream().max(Comparator.comparingInt(actor -> actor.isUnknown() ? 0 : 1));
  }

  /** Whoever of the article is called by this surname. */
  Optional<Reference> knownAs(String surname) {
    return best(bySurname.getOrDefault(surname, List.of())).map(Actor::reference);
  }

  /** "m", "f" or "" for somebody, a party or nobody. */
  String genderOf(Reference reference) {
    return reference
        .person()
        .flatMap(
            name -> byName.values().stream().filter(each -> each.name().equals(name)).findFirst())
        .map(Actor::gender)
        .orElse("");
  }

  // ---------------------------------------------------------------- meeting them

  /** Whoever bears this name, who is new or was met before. */
  Actor meet(Tree tree, PersonNames.Found found, boolean inTitle) {
    String name = found.words(tree);
    String surname = tree.token(found.to() - 1).form();
    Actor actor = byName.get(name);
    if (actor == null && found.isOneWord()) {
      List<Actor> known = bySurname.getOrDefault(surname, List.of());
      actor = known.size() == 1 ? known.get(0) : null;
    }
    return actor == null ? newActor(name, surname, found.isOneWord(), inTitle) : actor;
  }

  private Actor newActor(String name, String surname, boolean surnameOnly, boolean inTitle) {
    Optional<Person> person = surnameOnly ? ofSurname(surname) : ofFullName(name);
    Actor actor = new Actor(person.map(Person::name).filter(full -> surnameOnly).orElse(name));
    person.ifPresent(known -> take(actor, known));
    byName.put(name, actor);
    bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(actor);
    if (!inTitle) {
      actor.hasGender(person.map(Person::gender).orElse(""));
    }
    return actor;
  }

  private Optional<Person> ofFullName(String name) {
    List<Person> candidates = book.named(name);
    return candidates.stream()
        .filter(person -> tenure(person).isPresent())
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  /** Of a surname that many bear: whoever's party the article is most about. */
  private Optional<Person> ofSurname(String surname) {
    List<Person> inOffice =
        book.bySurname(surname).stream().filter(person -> tenure(person).isPresent()).toList();
    if (inOffice.size() == 1) {
      return Optional.of(inOffice.get(0));
    }
    return inOffice.stream()
        .filter(person -> weight(person) > 0)
        .max(Comparator.comparingInt(this::weight));
  }

  /** The office of the day; in an article without a date, that whose party it names most. */
  private Optional<Tenure> tenure(Person person) {
    if (published.isPresent()) {
      return person.tenureOn(published);
    }
    return person.tenures().stream()
        .max(Comparator.comparingInt(tenure -> prominence.of(tenure.party())))
        .filter(tenure -> prominence.isNamed(tenure.party()))
        .or(() -> person.tenureOn(published));
  }

  private int weight(Person person) {
    return tenure(person).map(tenure -> prominence.of(tenure.party())).orElse(0);
  }

  private void take(Actor actor, Person person) {
    actor.hasGender(person.gender());
    Party himself = Actor.party(person.name());
    Optional<Tenure> tenure = tenure(person);
    if (tenure.isEmpty()) {
      actor.isOnlyHimself(himself);
      return;
    }
    String office = tenure.get().office();
    Party party = tenure.get().party();
    boolean inOwnName =
        book.office(office).filter(known -> known.speaks() == Speaks.SELF).isPresent()
            && book.kindOf(party.id()) != PartyKind.PERSON;
    actor.speaksFor(List.of(inOwnName ? himself : party), office);
  }
}
