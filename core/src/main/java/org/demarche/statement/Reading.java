// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Cast;
import org.demarche.party.Reference;
import org.demarche.statement.Voices.Voice;

/**
 * One sentence with all that helps to read it.
 *
 * @param rules the rules, with their named sets
 * @param cast whom words mean
 * @param voices who speaks where
 * @param recent who took a position last
 * @param grammar what stands where in the sentence
 */
record Reading(
    RuleBook rules,
    Cast cast,
    Voices voices,
    Recent recent,
    Passage passage,
    Parsed sentence,
    Grammar grammar) {
  Tree tree() {
    return sentence.tree();
  }

  /** The words of the sentence as they stand in the article. */
  String words() {
    return sentence.span().of(passage.text());
  }

  /** Whether the word, by its lemma, is one of a set of the file sets.yaml. */
  boolean isIn(String set, Token token) {
    return rules.set(set).contains(token.lemma());
  }

  /** Who speaks at this token. */
  Voice voiceAt(Token token) {
    return voices.at(sentence, token);
  }

  /** Whom a noun or a pronoun means, "we" being whoever speaks. */
  Reference who(Token token, Voice voice) {
    return cast.resolve(passage, sentence, token, voice.who());
  }

  /** The same; nobody where there is no such word. */
  Reference who(Optional<Token> token, Voice voice) {
    return token.map(each -> who(each, voice)).orElse(Reference.NOBODY);
  }

  /** "a set of proposals": whether the noun behind "of" is one of these. */
  boolean hasNounOf(Set<String> lemmas, Token head) {
    return tree().children(head, "prep").stream()
        .filter(preposition -> preposition.lemma().equals("of"))
        .flatMap(preposition -> tree().children(preposition, "pobj").stream())
        .anyMatch(object -> lemmas.contains(object.lemma()));
  }

  /** Whether two readings have a party in common. */
  static boolean shareParty(Reference one, Reference other) {
    return one.parties().stream().anyMatch(other.parties()::contains);
  }
}
