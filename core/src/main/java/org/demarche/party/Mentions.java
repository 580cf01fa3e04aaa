// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.Tree;

/** Where an article names somebody, in the order of reading. */
final class Mentions {
  private final List<Mention> mentions = new ArrayList<>();
  private final People people;

  Mentions(People people) {
    this.people = people;
  }

  /** Whether a noun can name somebody: neither half a compound nor where something is. */
  static boolean canName(Tree tree, Token token) {
    return token.tagged("N") && !token.is("compound") && !NounGroup.isWhere(tree, token);
  }

  /** Notes whom the noun at this place names, if anybody. */
  void note(Place place, Reference reference) {
    if (!reference.isParty() && reference.person().isEmpty()) {
      return;
    }
    Token token = place.token();
    mentions.add(
        new Mention(
            place.passage().title(),
            place.sentence().number(),
            token.start(),
            place.chain(),
            token.is("nsubj", "nsubjpass") || isWholeSentence(place),
            place.isMainSubject() || isWholeSentence(place),
            token.tagged("NNS") || token.tagged("NNPS") || reference.parties().size() > 1,
            people.genderOf(reference),
            reference));
  }

  /** "And Peru?" */
  private static boolean isWholeSentence(Place place) {
    return place.token().is("root") || place.token().head() < 0;
  }

  /** Forgets all that was noted. */
  void clear() {
    mentions.clear();
  }

  /** Those of the same passage that stand before this place. */
  Stream<Mention> before(Place place) {
    return mentions.stream()
        .filter(mention -> mention.title() == place.passage().title())
        .filter(mention -> mention.offset() < place.token().start());
  }

  /**
   * The party named last before this place; of the title only where the text before it names none.
   */
  Reference lastParty(Place place, Predicate<Party> wanted) {
    Reference last = Reference.NOBODY;
    for (Mention mention : mentions) {
      boolean samePassage = mention.title() == place.passage().title();
      if (samePassage && mention.offset() >= place.token().start()) {
        break;
      }
      boolean late = mention.title() && !place.passage().title() && last.isParty();
      Reference reference = mention.reference();
      if (!late
          && reference.isParty()
          && reference.parties().size() == 1
          && wanted.test(reference.parties().get(0))) {
        last = reference;
      }
    }
    return last;
  }
}
