// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Names.Found;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/**
 * Who acts in one article, and whom its words mean: names, seats, office holders of the day, titles
 * that stand for somebody named before, pronouns, and common nouns such as "the union". It would
 * rather leave a word unexplained than explain it wrongly: two names are never merged, and a person
 * is never taken for a state but through an office.
 */
public final class Cast {
  private final Names names;
  private final Mentions mentions;
  private final NounReader nouns;
  private final CommonNouns commonNouns;

  private Cast(Document document, PartyBook book, Optional<DateSpan> published) {
    this.names = new Names(book, document);
    Offices offices = new Offices(book);
    Prominence prominence = new Prominence(book, names);
    PersonNames personNames = new PersonNames(book, offices);
    People people = new People(book, personNames, prominence, published);
    this.mentions = new Mentions(people);
    this.nouns = new NounReader(names, offices, people, this::resolve);
    this.commonNouns =
        new CommonNouns(
            offices, prominence, new States(names, prominence), mentions, this::resolve);
    Roles roles = new Roles(names, offices, people, prominence);
    meetPeople(document, personNames, people, roles);
    noteMentions(document);
    // Now it can be told whom "its minister" serves, and then again whom all words mean.
    if (roles.settle(this::resolve)) {
      mentions.clear();
      noteMentions(document);
    }
  }

  /**
   * The cast of an article.
   *
   * @param published decides who held which office; where it is empty, the latest office counts
   */
  public static Cast of(Document document, PartyBook book, Optional<DateSpan> published) {
    return new Cast(document, book, published);
  }

  /** The text before the title, since a title says less of whom it names. */
  private static void meetPeople(
      Document document, PersonNames personNames, People people, Roles roles) {
    for (Passage passage : List.of(document.body(), document.title())) {
      for (Parsed sentence : passage.sentences()) {
        Tree tree = sentence.tree();
        for (Token token : tree.tokens()) {
          personNames
              .endingAt(tree, token)
              .ifPresent(
                  name ->
                      roles.describe(
                          people.meet(tree, name, passage.title()),
                          new Place(passage, sentence, token, Reference.NOBODY),
                          name));
        }
        roles.endOfSentence(tree);
      }
    }
  }

  private void noteMentions(Document document) {
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        for (Token token : sentence.tree().tokens()) {
          if (Mentions.canName(sentence.tree(), token)) {
            Place place = new Place(passage, sentence, token, Reference.NOBODY);
            Reference named = nouns.read(place);
            boolean common = !named.isParty() && named.person().isEmpty() && token.tagged("NN");
            mentions.note(place, common ? commonNouns.read(place) : named);
          }
        }
      }
    }
  }

  /**
   * Whom a noun or a pronoun means.
   *
   * @param token the head of the noun group
   * @param speaker whoever "we" and "I" are at this place
   */
  public Reference resolve(Passage passage, Parsed sentence, Token token, Reference speaker) {
    return resolve(new Place(passage, sentence, token, speaker));
  }

  private Reference resolve(Place place) {
    Token token = place.token();
    if (token.tagged("PRP") || token.tagged("WP") || token.tagged("WDT")) {
      return Pronouns.resolve(place, mentions, this::resolve);
    }
    if (Sides.isPronoun(place.tree(), token)) {
      return commonNouns.both(place);
    }
    Reference own = nouns.read(place);
    return own.isParty() || own.person().isPresent()
        ? withConjuncts(place, own)
        : commonNouns.read(place);
  }

  private Reference withConjuncts(Place place, Reference first) {
    Set<Party> all = new LinkedHashSet<>(first.parties());
    for (Token other : place.tree().children(place.token(), "conj")) {
      if (other.tagged("N")) {
        Reference reference = nouns.read(place.at(other));
        if (reference.isParty()) {
          all.addAll(reference.parties());
        }
      }
    }
    return new Reference(
        List.copyOf(all), first.person(), first.role(), first.standing(), first.certainty());
  }

  /**
   * The party whose adjective or name stands before a noun: "the Turkish demand", "an EU offer".
   */
  public Reference adjective(Parsed sentence, Token noun) {
    Tree tree = sentence.tree();
    List<Found> found = names.in(tree, NounGroup.first(tree, noun), noun.index());
    return found.isEmpty()
        ? Reference.NOBODY
        : Reference.party(found.get(found.size() - 1).entry().party(), .9);
  }

  /** The parties named within a stretch of the sentence's passage, in order. */
  public List<Party> named(Parsed sentence, Span span) {
    List<Token> tokens =
        sentence.tree().tokens().stream().filter(token -> span.contains(token.span())).toList();
    if (tokens.isEmpty()) {
      return List.of();
    }
    int from = tokens.get(0).index();
    int to = tokens.get(tokens.size() - 1).index() + 1;
    return names.in(sentence.tree(), from, to).stream()
        .map(found -> found.entry().party())
        .distinct()
        .toList();
  }
}
