// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/**
 * Whom a pronoun means: the nearest fitting name before it, a subject rather than another word,
 * never across the border of a quotation, and nobody where none of the last sentences has one.
 */
final class Pronouns {
  private static final Set<String> FIRST = WordLists.of("first-person");
  private static final Set<String> HE = WordLists.of("he");
  private static final Set<String> SHE = WordLists.of("she");
  private static final Set<String> THEY = WordLists.of("they");
  private static final Set<String> IT = WordLists.of("it");

  /** How many sentences back a pronoun may point. */
  private static final int REACH = 3;

  private Pronouns() {}

  /**
   * Whom the pronoun at this place means.
   *
   * @param nouns tells whom the noun before a relative clause means
   */
  static Reference resolve(Place place, Mentions mentions, Function<Place, Reference> nouns) {
    String word = place.token().form().toLowerCase(Locale.ROOT);
    if (FIRST.contains(word)) {
      return place.speaker();
    }
    if (place.token().tagged("W")) {
      return relative(place, nouns);
    }
    if (HE.contains(word) || SHE.contains(word)) {
      String gender = HE.contains(word) ? "m" : "f";
      return nearest(
          place,
          mentions,
          mention ->
              isPerson(mention) && (mention.gender().isEmpty() || mention.gender().equals(gender)));
    }
    if (IT.contains(word) || THEY.contains(word)) {
      Reference speaker = ofCue(place, nouns);
      if (speaker.isParty()) {
        return speaker;
      }
    }
    if (IT.contains(word)) {
      return nearest(place, mentions, mention -> isThing(mention) && !mention.plural());
    }
    if (THEY.contains(word)) {
      return they(place, mentions);
    }
    return Reference.NOBODY;
  }

  /**
   * "The rebels said they would …": whoever says it, where the pronoun is the subject of what is
   * said.
   */
  private static Reference ofCue(Place place, Function<Place, Reference> nouns) {
    Tree tree = place.tree();
    Token clause = tree.above(place.token());
    if (!place.token().is("nsubj", "nsubjpass") || !clause.is("ccomp")) {
      return Reference.NOBODY;
    }
    boolean plural = THEY.contains(place.token().form().toLowerCase(Locale.ROOT));
    return tree.child(tree.above(clause), "nsubj")
        .filter(subject -> subject.tagged("N") && subject.index() < place.token().index())
        .filter(subject -> plural == (subject.tagged("NNS") || subject.tagged("NNPS")))
        .map(subject -> nouns.apply(place.at(subject)))
        .filter(
            reference ->
                reference.isParty() && reference.person().isEmpty() && reference.role().isEmpty())
        .map(reference -> reference.with(.85))
        .orElse(Reference.NOBODY);
  }

  /** Somebody by name, or by an office: "a senior diplomat". */
  private static boolean isPerson(Mention mention) {
    return mention.reference().person().isPresent()
        || !mention.reference().role().isEmpty() && !mention.plural();
  }

  private static boolean isThing(Mention mention) {
    return !isPerson(mention) && mention.reference().parties().size() == 1;
  }

  private static Reference they(Place place, Mentions mentions) {
    Reference plural =
        nearest(place, mentions, mention -> mention.plural() && mention.reference().isParty());
    return plural.isParty() ? plural : nearest(place, mentions, Pronouns::isThing);
  }

  /** "which", "who": the noun that the clause belongs to. */
  private static Reference relative(Place place, Function<Place, Reference> nouns) {
    Tree tree = place.tree();
    for (Token above : tree.ancestors(place.token())) {
      if (above.is("relcl")) {
        Token noun = tree.above(above);
        return noun.tagged("N") ? nouns.apply(place.at(noun)) : Reference.NOBODY;
      }
    }
    return Reference.NOBODY;
  }

  private static Reference nearest(Place place, Mentions mentions, Predicate<Mention> fits) {
    int chain = place.chain();
    Optional<Mention> best =
        mentions
            .before(place)
            .filter(mention -> place.sentence().number() - mention.sentence() <= REACH)
            .filter(mention -> mention.chain() == chain || mention.chain() == -1)
            .filter(
                mention -> chain == -1 || mention.chain() == chain || !isSpeaker(mention, place))
            .filter(mention -> chain == -1 || !isOfSpeaker(mention, place))
            .filter(fits)
            .max(Comparator.comparingDouble(mention -> score(mention, place)));
    return best.map(mention -> mention.reference().with(certainty(mention, place)))
        .orElse(Reference.NOBODY);
  }

  private static boolean isSpeaker(Mention mention, Place place) {
    return mention.reference().person().isPresent()
        && mention.reference().person().equals(place.speaker().person());
  }

  /** A speaker says "we" of his own side, and "they" of others. */
  private static boolean isOfSpeaker(Mention mention, Place place) {
    boolean third = !IT.contains(place.token().form().toLowerCase(Locale.ROOT));
    return third
        && place.speaker().isParty()
        && mention.reference().parties().equals(place.speaker().parties());
  }

  private static double score(Mention mention, Place place) {
    int back = place.sentence().number() - mention.sentence();
    double distance = (place.token().start() - mention.offset()) / 10_000.0;
    // "Mali after its rulers …": an owner is rather the name just before than the subject.
    boolean owner = place.token().tagged("PRP$") && back == 0;
    // "After a call with the Danes, it refused": the opening names others than the subject.
    boolean opening = back == 0 && !mention.subject() && place.isMainSubject();
    return -2.0 * back
        + (mention.subject() ? (owner ? .002 : 1.5) : 0)
        + (mention.main() && back > 0 ? .2 : 0)
        - (opening ? 1 : 0)
        - distance;
  }

  private static double certainty(Mention mention, Place place) {
    int back = place.sentence().number() - mention.sentence();
    return Math.max(.5, (mention.subject() ? .85 : .7) - .1 * back);
  }
}
