// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.language.Token;
import org.demarche.language.Tree;

/**
 * Organisations that an article introduces by a common noun beside a name: "the packaging group
 * Castellan", "Papirforbundet, the union that …", or by a word of the name: "Halvorsen Medical
 * Center".
 */
final class Introductions {
  /**
   * A name with the sort of party that it was introduced as.
   *
   * @param kind OTHER where nothing tells
   */
  record Found(String name, PartyKind kind) {}

  private Introductions() {}

  /** The organisations that a sentence introduces, in order. */
  static List<Found> in(Tree tree) {
    List<Found> found = new ArrayList<>();
    for (Token token : tree.tokens()) {
      int from = start(tree, token);
      boolean person = token.entity().equals("PERSON") && from < token.index();
      if (!token.tagged("NNP") || token.is("compound") || person) {
        continue;
      }
      String name = tree.words(from, token.index() + 1);
      Optional<PartyKind> kind =
          describedBefore(tree, token, from).or(() -> describedBehind(tree, token));
      boolean several = token.index() > from && token.entity().equals("ORG");
      if (kind.isPresent() || several) {
        found.add(new Found(name, kind.orElseGet(() -> Kinds.ofName(name))));
      }
    }
    return found;
  }

  /** First token of the capitalised run that ends here. */
  private static int start(Tree tree, Token last) {
    int from = last.entity().equals("ORG") ? NounGroup.entityStart(tree, last) : last.index();
    while (from < last.index() && tree.token(from).tagged("DT")) {
      from++;
    }
    while (from > 0 && isPartOf(tree.token(from - 1), last)) {
      from--;
    }
    return from;
  }

  private static boolean isPartOf(Token token, Token last) {
    return token.tagged("NNP")
        && token.is("compound", "nmod")
        && token.head() == last.index()
        && !token.entity().equals("GPE");
  }

  /** "packaging group Castellan"; and a name as the apposition of a common noun. */
  private static Optional<PartyKind> describedBefore(Tree tree, Token name, int from) {
    if (from > 0) {
      Token before = tree.token(from - 1);
      boolean comma = before.tagged(",") && from > 1;
      before = comma ? tree.token(from - 2) : before;
      boolean beside =
          !comma && before.head() == name.index() && before.is("compound", "nmod")
              || name.is("appos") && name.head() == before.index();
      if (beside && before.tagged("NN")) {
        return kind(before);
      }
    }
    return Optional.empty();
  }

  /** "Papirforbundet, the union that …". */
  private static Optional<PartyKind> describedBehind(Tree tree, Token name) {
    return tree.children(name, "appos").stream()
        .filter(apposition -> apposition.tagged("NN") && !apposition.tagged("NNP"))
        .map(Introductions::kind)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PartyKind> kind(Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    return Kinds.isOrganisation(lemma) || lemma.equals("union")
        ? Kinds.ofWord(lemma).stream().filter(kind -> kind != PartyKind.STATE).findFirst()
        : Optional.empty();
  }
}
