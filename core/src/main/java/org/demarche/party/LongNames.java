// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;

/**
 * Organisations whose names run on over "of", "for", "and" and apostrophes: "National Union of
 * Mineworkers", "Transport and General Workers' Union". What counts are capitals and the words of
 * {@code name_words.tsv}; the tree, which takes such names to pieces, is not asked.
 */
final class LongNames {
  private static final int LONGEST = 10;
  private static final Set<String> PEOPLE = WordLists.of("peoples");

  /** A name at tokens [from, to), without its article. */
  record Found(int from, int to) {}

  private final Tree tree;
  private final PartyBook book;

  private LongNames(Tree tree, PartyBook book) {
    this.tree = tree;
    this.book = book;
  }

  /** The names of a sentence, in order. */
  static List<Found> in(Tree tree, PartyBook book) {
    LongNames names = new LongNames(tree, book);
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < tree.tokens().size()) {
      Optional<Found> name = names.startingAt(at);
      name.ifPresent(found::add);
      at = name.map(Found::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Found> startingAt(int from) {
    if (!isCapital(from) || (from > 0 && isCapital(from - 1) && !isStart(from - 1))) {
      return Optional.empty();
    }
    int end = run(from);
    end = joinedTrade(from, end);
    boolean severalWords = end - from > 1;
    if (!isNameWord(end - 1)) {
      return Optional.empty();
    }
    int whole = joinedObject(from, end);
    boolean several = severalWords || whole > end;
    return several && whole - from <= LONGEST
        ? Optional.of(new Found(from, whole))
        : Optional.empty();
  }

  /** One past the capitals that begin here: "Tigray People's Liberation Front". */
  private int run(int from) {
    int end = from;
    while (end < size()
        && (isCapital(end) || (end > from && (isPluralOwner(end) || isHyphen(end))))) {
      end++;
    }
    return tree.token(end - 1).tagged("POS") ? end - 1 : end;
  }

  /** The hyphen of "Fisher-Farmer League". */
  private boolean isHyphen(int i) {
    return tree.token(i).tagged("HYPH")
        && i + 1 < size()
        && isCapital(i + 1)
        && tree.token(i - 1).end() == tree.token(i + 1).start() - 1;
  }

  /** The apostrophe of "Workers'" or "People's", not that of "Peru's". */
  private boolean isPluralOwner(int i) {
    if (!tree.token(i).tagged("POS") || i + 1 >= size() || !isCapital(i + 1)) {
      return false;
    }
    String owner = lower(i - 1);
    return PEOPLE.contains(owner) || (owner.endsWith("s") && tree.token(i).form().length() == 1);
  }

  /** "the Transport and General Workers' Union": a trade of two parts, known by the article. */
  private int joinedTrade(int from, int end) {
    boolean joins = end + 1 < size() && isAnd(end) && isCapital(end + 1);
    boolean article = from > 0 && isArticleBefore(from);
    if (!joins || !article || isNameWord(end - 1) || isNamed(from, end)) {
      return end;
    }
    int other = run(end + 1);
    return other - end > 2 && isNameWord(other - 1) && !isNamed(end + 1, other) ? other : end;
  }

  private boolean isArticleBefore(int from) {
    Token before = tree.token(from - 1);
    return before.tagged("DT")
        || (before.tagged("JJ") && from > 1 && tree.token(from - 2).tagged("DT"));
  }

  /** "… of Mineworkers and Construction Workers". */
  private int joinedObject(int from, int end) {
    boolean of = end + 1 < size() && (lower(end).equals("of") || lower(end).equals("for"));
    int object = of && end + 2 < size() && lower(end + 1).equals("the") ? end + 2 : end + 1;
    if (!of || !isCapital(object) || isPerson(object)) {
      return end;
    }
    int to = run(object);
    if (end - from == 1 && isState(object, to)) {
      return end;
    }
    while (to + 1 < size() && (isAnd(to) || lower(to).equals(",")) && isCapital(to + 1)) {
      int next = run(to + 1);
      boolean listed = lower(to).equals(",") && !(next + 1 < size() && isAnd(next));
      if (listed || !isSecondObject(object, to, next)) {
        break;
      }
      to = next;
    }
    return to;
  }

  /** Whether "and …" still belongs to the name: like parts, which name nobody themselves. */
  private boolean isSecondObject(int object, int to, int next) {
    boolean alike =
        isNameWord(next - 1)
            || isPlural(to - 1) == isPlural(next - 1)
            || tree.token(to).entity().equals("ORG");
    return alike && !isNamed(object, to) && !isNamed(to + 1, next) && !isPerson(to + 1);
  }

  private boolean isNamed(int from, int to) {
    return isPerson(from)
        || book.entries(tree.words(from, to)).stream()
            .anyMatch(entry -> entry.use() != Use.ADJECTIVE);
  }

  private boolean isState(int from, int to) {
    return book.entries(tree.words(from, to)).stream()
        .anyMatch(entry -> entry.kind() == PartyKind.STATE);
  }

  private boolean isPerson(int i) {
    return tree.token(i).entity().equals("PERSON");
  }

  private boolean isPlural(int i) {
    return lower(i).endsWith("s");
  }

  private boolean isAnd(int i) {
    return lower(i).equals("and") || lower(i).equals("&");
  }

  private boolean isNameWord(int i) {
    return Kinds.isNameWord(lower(i));
  }

  /** A capital word that begins a sentence and is no name. */
  private boolean isStart(int i) {
    return i == 0 && !tree.token(i).tagged("NNP");
  }

  private boolean isCapital(int i) {
    Token token = tree.token(i);
    return Character.isUpperCase(token.form().charAt(0))
        && (token.tagged("N") || token.tagged("JJ") || token.tagged("VB"))
        && !isStart(i);
  }

  private String lower(int i) {
    return tree.token(i).form().toLowerCase(Locale.ROOT);
  }

  private int size() {
    return tree.tokens().size();
  }
}
