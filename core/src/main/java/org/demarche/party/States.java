// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Names.Found;

/** Which state a ministry, a minister or "the kingdom" belongs to, where none stands with it. */
final class States {
  /** Words for a state that only some can be called by. */
  private static final Map<String, Set<String>> FORMS =
      Map.of(
          "kingdom", WordLists.of("kingdoms"),
          "emirate", WordLists.of("emirates"),
          "sultanate", WordLists.of("sultanates"),
          "island", WordLists.of("islands"));

  private final Names names;
  private final Prominence prominence;

  States(Names names, Prominence prominence) {
    this.names = names;
    this.prominence = prominence;
  }

  /** Whether a state can be called by this word: Norway is a "kingdom", Iceland an "island". */
  static boolean canBe(Party state, String lemma) {
    Set<String> ids = FORMS.get(lemma);
    return ids == null || ids.contains(state.id().toLowerCase(Locale.ROOT));
  }

  /** Whether only some states can be called by this word. */
  static boolean isForm(String lemma) {
    return FORMS.containsKey(lemma);
  }

  /**
   * The state named last in the sentence before this place, else the one that the sentence before
   * it in the same paragraph is about, else the one that the article is most about.
   */
  Optional<Party> near(Place place) {
    Optional<Party> here = last(place.tree(), place.token().index());
    return here.or(() -> before(place)).or(prominence::mainState);
  }

  private Optional<Party> before(Place place) {
    List<Parsed> sentences = place.passage().sentences();
    int at = sentences.indexOf(place.sentence());
    if (at < 1) {
      return Optional.empty();
    }
    Parsed previous = sentences.get(at - 1);
    boolean same = previous.paragraph() == place.sentence().paragraph();
    return same ? subject(previous.tree()) : Optional.empty();
  }

  /** The state that is the subject of a clause, the first of them. */
  private Optional<Party> subject(Tree tree) {
    return names.in(tree, 0, tree.tokens().size()).stream()
        .filter(this::isState)
        .filter(name -> isOfSubject(tree, tree.token(name.to() - 1)))
        .map(name -> name.entry().party())
        .findFirst();
  }

  private static boolean isOfSubject(Tree tree, Token token) {
    return token.is("nsubj", "nsubjpass")
        || token.is("nmod", "compound", "poss", "amod")
            && tree.above(token).is("nsubj", "nsubjpass");
  }

  /** The state named last before a token. */
  Optional<Party> last(Tree tree, int before) {
    return names.in(tree, 0, before).stream()
        .filter(this::isState)
        .map(name -> name.entry().party())
        .reduce((earlier, later) -> later);
  }

  private boolean isState(Found name) {
    return name.entry().kind() == PartyKind.STATE;
  }
}
