// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/** Finds words for offices in a sentence. */
final class Offices {
  private static final int LONGEST = 5;
  private static final Set<String> FORMER = WordLists.of("former");
  private static final Set<String> TITLES = WordLists.of("titles");

  /** An office at tokens [from, to). */
  record Found(int from, int to, Office office) {
    int words() {
      return to - from;
    }
  }

  private final PartyBook book;

  Offices(PartyBook book) {
    this.book = book;
  }

  /** Whether a word is a form of address that a recogniser may take for a first name. */
  static boolean isTitle(String form) {
    return TITLES.contains(form.toLowerCase(Locale.ROOT));
  }

  /** The longest office within these tokens; the last of equals, which stands nearest to a name. */
  Optional<Found> find(Tree tree, int from, int to) {
    Optional<Found> best = Optional.empty();
    for (int end = to; end > from; end--) {
      Optional<Found> found = endingAt(tree, from, end);
      if (found.isPresent() && (best.isEmpty() || found.get().words() > best.get().words())) {
        best = found;
      }
    }
    return best;
  }

  /** The office that ends with this noun. */
  Optional<Found> findAt(Tree tree, int from, Token head) {
    return endingAt(tree, from, head.index() + 1);
  }

  private Optional<Found> endingAt(Tree tree, int from, int end) {
    for (int start = Math.max(from, end - LONGEST); start < end; start++) {
      Optional<Office> office = office(tree, start, end);
      if (office.isPresent()) {
        return Optional.of(new Found(start, end, office.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Office> office(Tree tree, int start, int end) {
    StringBuilder before = new StringBuilder();
    for (int i = start; i < end - 1; i++) {
      Token token = tree.token(i);
      before.append(token.form().toLowerCase(Locale.ROOT));
      boolean glued = tree.token(i + 1).start() == token.end();
      before.append(glued ? "" : " ");
    }
    Token last = tree.token(end - 1);
    Optional<Office> office = book.office(before + last.form());
    return office.isPresent() ? office : book.office(before + last.lemma());
  }

  /** Whether "former" stands right before an office. */
  static boolean isFormer(Tree tree, int from, int officeStart) {
    for (int i = Math.max(from, officeStart - 4); i < officeStart; i++) {
      if (FORMER.contains(tree.token(i).form().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
