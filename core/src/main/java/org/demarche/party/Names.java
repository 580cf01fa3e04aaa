// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.PartyBook.Entry;

/** The names of parties in one article: those of the book and those that the article introduces. */
final class Names {
  /** A name at tokens [from, to) of a sentence. */
  record Found(int from, int to, Entry entry) {}

  /** "National Union of Rail Workers (NURW)". */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}'’&.-]+)(?: (?:of|for|the|and|de|du|des|&|in|on|\\p{Lu}[\\p{L}'’&.-]*)){0,9}?"
              + " \\p{Lu}[\\p{L}'’&.-]+),? \\((?:the )?(\\p{Lu}[\\p{L}\\d&.-]{1,9})\\)");

  private static final Set<String> MEDIATING = WordLists.of("mediating");
  private static final Set<String> GO_BETWEENS = WordLists.of("go-betweens");

  private final PartyBook book;
  private final Map<String, Entry> introduced = new HashMap<>();
  private final Map<Party, PartyKind> introducedKinds = new HashMap<>();
  private final Map<Party, Integer> counts = new HashMap<>();
  private final Set<Party> goBetweens = new HashSet<>();
  private final Set<String> strong = new HashSet<>();

  Names(PartyBook book, Document document) {
    this.book = book;
    introduce(document.body().text());
    meetOrganisations(document);
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

  private void introduce(String text) {
    Matcher matcher = INTRODUCED.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1).replaceFirst("^(?:The|But|And|In|At|For) ", "");
      String acronym = matcher.group(2);
      if (!initialsOf(name).contains(acronym.replaceAll("[^\\p{Lu}]", ""))) {
        continue;
      }
      List<Entry> known = book.entries(name);
      Entry entry =
          known.isEmpty()
              ? new Entry(Actor.party(name), Kinds.ofName(name), Use.NAME, false)
              : known.get(0);
      know(acronym, entry);
      know(name, entry);
    }
  }

  /** Names that the article introduces; later the first word of one alone means it too. */
  private void meetOrganisations(Document document) {
    String text = document.body().text();
    for (Parsed sentence : document.body().sentences()) {
      Tree tree = sentence.tree();
      List<String> whole =
          LongNames.in(tree, book).stream()
              .map(name -> tree.words(name.from(), name.to()))
              .filter(name -> !isOffice(name))
              .toList();
      whole.forEach(name -> meetLong(name, text));
      for (Introductions.Found found : Introductions.in(tree)) {
        if (whole.stream().noneMatch(name -> name.contains(found.name()))) {
          meet(found, text);
        }
      }
    }
  }

  /** A name that tells its sort itself; its initials, where the article uses them, mean it too. */
  private void meetLong(String name, String text) {
    meet(new Introductions.Found(name, Kinds.ofName(name)), text);
    book.entries(name).stream()
        .filter(known -> name.contains(" of ") || name.contains(" and "))
        .findFirst()
        .ifPresent(known -> know(name, known));
    Entry entry = introduced.get(name);
    String initials = initialsOf(name);
    boolean used =
        initials.length() > 2
            && book.entries(initials).isEmpty()
            && Pattern.compile("\\b" + initials + "\\b").matcher(text).find();
    if (entry != null && used) {
      introduced.putIfAbsent(initials, entry);
    }
  }

  /** "Foreign Ministry", "Turkish Defence Ministry": an institution of a state, no name. */
  boolean isOffice(String name) {
    String words = name;
    while (true) {
      if (book.office(words).isPresent()) {
        return true;
      }
      int space = words.indexOf(' ');
      if (space < 0 || book.entries(words.substring(0, space)).isEmpty()) {
        return false;
      }
      words = words.substring(space + 1);
    }
  }

  private void meet(Introductions.Found found, String text) {
    String name = found.name().replaceFirst("^(?i:the) ", "");
    boolean known = !book.entries(name).isEmpty() || introduced.containsKey(name);
    if (known || isOffice(name) || !book.named(name).isEmpty() || !book.bySurname(name).isEmpty()) {
      return;
    }
    Entry entry = new Entry(Actor.party(name), found.kind(), Use.NAME, false);
    know(name, entry);
    String first = name.split(" ")[0];
    boolean alone =
        !first.equals(name)
            && !Kinds.isNameWord(first.toLowerCase(Locale.ROOT))
            && first.length() > 3
            && book.entries(first).isEmpty()
            && book.bySurname(first).isEmpty()
            && standsAlone(first, name, text);
    if (alone) {
      introduced.putIfAbsent(first, entry);
    }
  }

  /** Whether the first word of a name stands somewhere without the rest, before a common word. */
  private static boolean standsAlone(String first, String name, String text) {
    return Pattern.compile("\\b" + Pattern.quote(first) + "(?:['’]s)? (?=\\p{Ll})")
        .matcher(text.replace(name, ""))
        .find();
  }

  /** The party that the article introduced by the name in which this word stands. */
  Optional<Party> introducedAt(Tree tree, Token word) {
    if (!word.tagged("N") || !Character.isUpperCase(word.form().charAt(0))) {
      return Optional.empty();
    }
    int first = Math.max(0, word.index() - PartyBook.LONGEST_NAME + 1);
    int last = Math.min(tree.tokens().size(), word.index() + PartyBook.LONGEST_NAME);
    for (int from = first; from <= word.index(); from++) {
      for (int to = last; to > word.index(); to--) {
        Entry entry = introduced.get(tree.words(from, to));
        if (entry != null && !isPartOfRun(tree, from, to)) {
          return Optional.of(entry.party());
        }
      }
    }
    return Optional.empty();
  }

  /** "Union" of "European Union": one word of a longer name. */
  private static boolean isPartOfRun(Tree tree, int from, int to) {
    Token before = tree.token(Math.max(0, from - 1));
    boolean after = to < tree.tokens().size() && tree.token(to).tagged("NNP");
    return to - from == 1
        && (from > 0 && before.tagged("NNP") && before.head() == from
            || after && tree.token(from).is("compound") && tree.token(from).head() == to);
  }

  /** The sort of a party that the article introduces; OTHER where nothing tells. */
  PartyKind introducedAs(Party party) {
    return introducedKinds.getOrDefault(party, PartyKind.OTHER);
  }

  private void know(String name, Entry entry) {
    introduced.put(name, entry);
    introducedKinds.putIfAbsent(entry.party(), entry.kind());
  }

  private static String initialsOf(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private void count(Document document) {
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        Tree tree = sentence.tree();
        for (Found name : in(tree, 0, tree.tokens().size())) {
          int weight = weight(tree, tree.token(name.to() - 1), name.entry());
          if (isGoBetween(tree, tree.token(name.to() - 1))) {
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

  /** "the Omani mediator", "talks brokered by Oman", "Oman hosts". */
  private static boolean isGoBetween(Tree tree, Token last) {
    Token above = tree.above(last);
    if (last.is("pobj") && above.tagged("IN")) {
      above = tree.above(above);
    }
    boolean named =
        last.is("nmod", "compound", "amod", "poss") && GO_BETWEENS.contains(above.lemma());
    boolean does = !last.is("dobj") && above.tagged("V") && MEDIATING.contains(above.lemma());
    return named || does;
  }

  /** Where something is, or where somebody comes from, tells less of who acts. */
  private static int weight(Tree tree, Token last, Entry entry) {
    boolean compatriot = entry.use() == Use.PEOPLE && !last.tagged("NNPS") && !last.tagged("NNS");
    boolean where = NounGroup.isWhere(tree, last) && !isSeatOf(tree, tree.above(last));
    return compatriot || where ? 1 : 4;
  }

  /** "the finance ministry in Lusaka". */
  private static boolean isSeatOf(Tree tree, Token preposition) {
    Token owner = tree.above(preposition);
    return owner.tagged("NN") && Kinds.isCommonNoun(owner.lemma());
  }

  /**
   * How much is said of each party: four for each time it is named, one where it is but a place;
   * the title counts three times.
   */
  Map<Party, Integer> counts() {
    return counts;
  }

  /** "KRF", "K.R.F.". */
  static boolean isAcronym(String form) {
    return form.replaceAll("[.&-]", "").matches("\\p{Lu}{2,8}");
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
    Entry own = introduced.get(words);
    if (own != null) {
      return Optional.of(own);
    }
    List<Entry> known = book.entries(words).stream().filter(entry -> isAtHome(entry)).toList();
    return known.stream()
        .filter(entry -> !entry.weak())
        .findFirst()
        .or(() -> known.stream().filter(entry -> strong.contains(entry.party().id())).findFirst());
  }
}
