// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Optional;
import org.demarche.language.Token;
import org.demarche.language.Tree;

/**
 * Finds the names of people in a sentence: those that the recogniser marks and those of the book.
 */
final class PersonNames {
  /** The longest first name, in words, that the recogniser may have missed. */
  private static final int FIRST_NAMES = 3;

  private final PartyBook book;
  private final Offices offices;

  /** A name at tokens [from, to). */
  record Found(int from, int to) {
    String words(Tree tree) {
      return tree.words(from, to);
    }

    boolean isOneWord() {
      return to - from == 1;
    }
  }

  PersonNames(PartyBook book, Offices offices) {
    this.book = book;
    this.offices = offices;
  }

  /** Whether this is the last token of a person's name. */
  boolean endsAt(Tree tree, Token last) {
    return endingAt(tree, last).isPresent();
  }

  /** The person's name whose last token this is. */
  Optional<Found> endingAt(Tree tree, Token last) {
    if ((!last.tagged("NNP") && !isEntity(last)) || goesOn(tree, last)) {
      return Optional.empty();
    }
    if (isOfPerson(last)) {
      return recognised(tree, last);
    }
    int end = last.index() + 1;
    if (isCalledAnOffice(tree, last)) {
      return Optional.of(new Found(NounGroup.entityStart(tree, last), end));
    }
    boolean known =
        !book.bySurname(last.form()).isEmpty() && !NounGroup.isPlace(last) && isFree(tree, last);
    return known ? Optional.of(new Found(knownStart(tree, last), end)) : Optional.empty();
  }

  private static boolean goesOn(Tree tree, Token last) {
    return tree.next(last)
        .filter(next -> next.tagged("NNP") && isOfPerson(next) && !next.entityBegin())
        .isPresent();
  }

  private Optional<Found> recognised(Tree tree, Token last) {
    int first = last.index();
    while (first > 0 && !tree.token(first).entityBegin() && isOfPerson(tree.token(first - 1))) {
      first--;
    }
    while (first < last.index() && Offices.isTitle(tree.token(first).form())) {
      first++;
    }
    if (tree.token(first).tagged("PO")) {
      return Optional.empty();
    }
    if (first == last.index()) {
      first = knownStart(tree, last);
    }
    return Optional.of(new Found(first, last.index() + 1));
  }

  /** "Pagan Amum, the chief negotiator": somebody whom the recogniser takes for an organisation. */
  private boolean isCalledAnOffice(Tree tree, Token last) {
    int end = last.index() + 1;
    int first = last.entity().equals("ORG") ? NounGroup.entityStart(tree, last) : last.index();
    int words = end - first;
    if (words < 2 || words > 3 || !book.entries(tree.words(first, end)).isEmpty()) {
      return false;
    }
    return tree.children(last, "appos").stream()
        .filter(apposition -> apposition.index() > last.index())
        .anyMatch(apposition -> isPersonsOffice(tree, apposition));
  }

  private boolean isPersonsOffice(Tree tree, Token noun) {
    return offices
        .findAt(tree, NounGroup.first(tree, noun), noun)
        .filter(found -> !found.office().institution())
        .isPresent();
  }

  private static boolean isFree(Tree tree, Token token) {
    return !token.entity().equals("ORG")
        || tree.next(token).map(next -> !next.tagged("NNP")).orElse(true);
  }

  private static boolean isEntity(Token token) {
    return token.entity().equals("PERSON");
  }

  private static boolean isOfPerson(Token token) {
    return isEntity(token) && !token.tagged("POS") && !token.form().startsWith("'");
  }

  /** A first name that the recogniser missed, where the book knows the whole. */
  private int knownStart(Tree tree, Token last) {
    for (int back = FIRST_NAMES; back >= 1; back--) {
      int from = last.index() - back;
      if (from >= 0 && !book.named(tree.words(from, last.index() + 1)).isEmpty()) {
        return from;
      }
    }
    return last.index();
  }
}
