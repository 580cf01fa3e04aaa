// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Document;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.PartyBook.Entry;

/** The names that one article introduces: organisations in full, their initials, short forms. */
final class IntroducedNames {
  /** "National Union of Rail Workers (NURW)". */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}'’&.-]+)(?: (?:of|for|the|and|de|du|des|&|in|on|\\p{Lu}[\\p{L}'’&.-]*)){0,9}?"
              + " \\p{Lu}[\\p{L}'’&.-]+),? \\((?:the )?(\\p{Lu}[\\p{L}\\d&.-]{1,9})\\)");

  private final PartyBook book;
  private final Map<String, Entry> introduced = new HashMap<>();
  private final Map<Party, PartyKind> introducedKinds = new HashMap<>();

  IntroducedNames(PartyBook book, Document document) {
    this.book = book;
    introduce(document.body().text());
    meetOrganisations(document);
  }

  /** "KRF", "K.R.F.". */
  static boolean isAcronym(String form) {
    return form.replaceAll("[.&-]", "").matches("\\p{Lu}{2,8}");
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

  /** The party that bears this name. */
  Optional<Entry> entry(String words) {
    return Optional.ofNullable(introduced.get(words));
  }

  /** The party that the article introduced by the name in which this word stands. */
  Optional<Party> at(Tree tree, Token word) {
    if (introduced.isEmpty()
        || !word.tagged("N")
        || !Character.isUpperCase(word.form().charAt(0))) {
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
  PartyKind kindOf(Party party) {
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
}
