// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.PartyBook.Entry;

/** The names of parties in one article: those of the book and those that the article introduces. */
final class Names {
  /** A name at tokens [from, to) of a sentence. */
  record Found(int from, int to, Entry entry) {}

  private final PartyBook book;
  private final IntroducedNames introduced;
  private final Map<Party, Integer> counts = new HashMap<>();
  private final Set<Party> goBetweens = new HashSet<>();
  private final Set<String> strong = new HashSet<>();

  Names(PartyBook book, Document document) {
    this.book = book;
    this.introduced = new IntroducedNames(book, document);
    // The first pass knows no weak names; the second lets those in whose party was named otherwise.
    count(document);
    counts.keySet().forEach(party -> strong.add(party.id()));
    counts.clear();
    count(document);
  }

  /** A party that the book does not have, by the words for it: "the Rail Users' League". */
  static Party unknown(String words) {
    return Actor.party(words.replaceFirst("^(?i:the) ", ""));
  }

  /** The names that the article introduces. */
  IntroducedNames introduced() {
    return introduced;
  }

  private void count(Document document) {
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        Tree tree = sentence.tree();
        for (Found name : in(tree, 0, tree.tokens().size())) {
          int weight = Salience.weight(tree, tree.token(name.to() - 1), name.entry());
          if (Salience.isGoBetween(tree, tree.token(name.to() - 1))) {
            goBetweens.add(name.entry().party());
          }
          counts.merge(name.entry().party(), passage.title() ? 3 * weight : weight, Integer::sum);
        }
      }
    }
  }

  /** Whether the article tells that a party stands between the two sides. */
  boolean isGoBetween(Party party) {
    return goBetweens.contains(party);
  }

  /**
   * How much is said of each party: four for each time it is named, one where it is but a place;
   * the title counts three times.
   */
  Map<Party, Integer> counts() {
    return counts;
  }

  /** The names within these tokens, longest first at each place, none overlapping. */
  List<Found> in(Tree tree, int from, int to) {
    List<Found> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      Optional<Found> name = at(tree, at, to);
      name.ifPresent(found::add);
      at = name.map(Found::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Found> at(Tree tree, int from, int limit) {
    Token first = tree.token(from);
    if (!startsName(first)) {
      return Optional.empty();
    }
    int last = Math.min(limit, from + PartyBook.LONGEST_NAME);
    StringBuilder words = new StringBuilder();
    List<String> prefixes = new ArrayList<>();
    for (int i = from; i < last; i++) {
      Token token = tree.token(i);
      if (i > from && token.start() > tree.token(i - 1).end()) {
        words.append(' ');
      }
      words.append(token.form());
      prefixes.add(words.toString());
    }
    for (int i = prefixes.size() - 1; i >= 0; i--) {
      Optional<Entry> entry = entry(prefixes.get(i));
      if (entry.isPresent()
          && !isPartOfName(tree, from, from + i + 1)
          && !isEndOfName(tree, from, entry.get())) {
        return Optional.of(new Found(from, from + i + 1, entry.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean startsName(Token token) {
    return !token.form().isEmpty()
        && (Character.isUpperCase(token.form().charAt(0))
            || Character.isDigit(token.form().charAt(0))
            || token.form().equals("the")
            || token.form().equals("western"));
  }

  /** "Paris" of "Paris Hilton", "Lincoln Chafee": a name that is a part of a person's. */
  private static boolean isPartOfName(Tree tree, int from, int to) {
    Token first = tree.token(from);
    if (!first.entity().equals("PERSON") || to - from > 1) {
      return false;
    }
    boolean before =
        from > 0 && !first.entityBegin() && tree.token(from - 1).entity().equals("PERSON");
    boolean after =
        to < tree.tokens().size()
            && tree.token(to).entity().equals("PERSON")
            && !tree.token(to).entityBegin();
    return before || after;
  }

  /**
   * "Democrats" of "Social Democrats", "Alliance" of "Boatmen's Alliance": another party's name.
   */
  private static boolean isEndOfName(Tree tree, int from, Entry entry) {
    if (from == 0
        || entry.kind() == PartyKind.STATE
        || entry.kind() == PartyKind.BODY
        || entry.kind() == PartyKind.COALITION) {
      return false;
    }
    Token before = tree.token(from - 1);
    boolean capital = before.tagged("NNP") && Character.isUpperCase(before.form().charAt(0));
    boolean place = before.entity().equals("GPE") || before.entity().equals("NORP");
    return capital
        && !place
        && before.is("compound", "nmod", "amod")
        && tree.above(before).index() >= from;
  }

  private Optional<Entry> entry(String words) {
    return found(words)
        .map(
            entry -> new Entry(book.whole(entry.party()), entry.kind(), entry.use(), entry.weak()));
  }

  /** A name of three words means nobody else: "Rail Cooks' Union". */
  private static boolean isLong(String words) {
    return words.indexOf(' ') != words.lastIndexOf(' ');
  }

  /** A party, a union or a parliament of a country that the article does not name is not meant. */
  private boolean isAtHome(Entry entry) {
    Optional<String> country = book.countryOf(entry.party().id());
    boolean national =
        entry.kind() == PartyKind.POLITICAL_PARTY
            || entry.kind() == PartyKind.PARLIAMENT
            || entry.kind() == PartyKind.LOBBY
            || entry.kind() == PartyKind.UNION;
    boolean nowhere = strong.stream().noneMatch(id -> book.kindOf(id) == PartyKind.STATE);
    return !national || country.isEmpty() || nowhere || strong.contains(country.get());
  }

  private Optional<Entry> found(String words) {
    if (words.startsWith("The ")) {
      return found("the " + words.substring(4));
    }
    Optional<Entry> own = introduced.entry(words);
    if (own.isPresent()) {
      return own;
    }
    List<Entry> known =
        book.entries(words).stream().filter(entry -> isLong(words) || isAtHome(entry)).toList();
    return known.stream()
        .filter(entry -> !entry.weak())
        .findFirst()
        .or(() -> known.stream().filter(entry -> strong.contains(entry.party().id())).findFirst());
  }
}
