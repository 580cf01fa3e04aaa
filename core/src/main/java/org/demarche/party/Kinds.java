// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.WordLists;
import org.demarche.party.Office.Speaks;
import org.demarche.text.Table;
import org.demarche.text.Table.Row;

/**
 * The sorts of party that words tell: common nouns ({@code generic.tsv}), the words of a name
 * ({@code name_words.tsv}) and those of an office ({@code office_words.tsv}).
 */
final class Kinds {
  private static final String ANY_OFFICE = "*";
  private static final Set<String> ORGANISATIONS = WordLists.of("organisations");

  private static final Map<String, List<PartyKind>> BY_WORD = new HashMap<>();
  private static final Set<String> OWN = new HashSet<>();
  private static final Set<String> ANY = new HashSet<>();
  private static final Map<String, PartyKind> BY_NAME = new HashMap<>();
  private static final List<OfficeWords> BY_OFFICE = new ArrayList<>();

  private record OfficeWords(List<String> parts, List<PartyKind> kinds) {
    boolean fit(String office) {
      return parts.stream().anyMatch(part -> part.equals(ANY_OFFICE) || office.contains(part));
    }
  }

  static {
    for (Row row : Table.ofResource(Kinds.class, "generic.tsv").rows()) {
      readCommonNoun(row);
    }
    for (Row row : Table.ofResource(Kinds.class, "name_words.tsv").rows()) {
      BY_NAME.put(row.get("word"), PartyKind.of(row.get("kind")));
    }
    for (Row row : Table.ofResource(Kinds.class, "office_words.tsv").rows()) {
      List<PartyKind> kinds = row.list("kinds").stream().map(PartyKind::of).toList();
      BY_OFFICE.add(new OfficeWords(row.list("parts"), kinds));
    }
  }

  private Kinds() {}

  private static void readCommonNoun(Row row) {
    String word = row.get("word");
    List<String> kinds = row.list("kinds");
    if (kinds.contains("any")) {
      ANY.add(word);
    }
    BY_WORD.put(
        word, kinds.stream().filter(kind -> !kind.equals("any")).map(PartyKind::of).toList());
    if (row.get("own").equals("yes")) {
      OWN.add(word);
    }
  }

  /** The sorts of party that a common noun can stand for; empty where it is no such noun. */
  static List<PartyKind> ofWord(String lemma) {
    return BY_WORD.getOrDefault(lemma, List.of());
  }

  /** Whether a noun can stand for a party of some sort: "union". */
  static boolean isCommonNoun(String lemma) {
    return !ofWord(lemma).isEmpty();
  }

  /** Whether a noun can stand for any party: "side". */
  static boolean isAny(String lemma) {
    return ANY.contains(lemma);
  }

  /** Whether a noun group with this head is a party in its own name: "Kurdish rebels". */
  static boolean isOwn(String lemma) {
    return OWN.contains(lemma);
  }

  /** The sorts of organisation that an office can belong to: a "chief executive" runs a company. */
  static List<PartyKind> ofOffice(String office) {
    return BY_OFFICE.stream()
        .filter(words -> words.fit(office))
        .findFirst()
        .map(OfficeWords::kinds)
        .orElse(List.of());
  }

  /** The sorts of party that an office can stand for, by the way its holder speaks. */
  static List<PartyKind> heldIn(Speaks speaks) {
    return switch (speaks) {
      case GOVERNMENT -> List.of(PartyKind.STATE);
      case BODY -> List.of(PartyKind.BODY, PartyKind.COALITION);
      case ORGANISATION ->
          List.of(
              PartyKind.UNION,
              PartyKind.COMPANY,
              PartyKind.ARMED_GROUP,
              PartyKind.POLITICAL_PARTY,
              PartyKind.LOBBY);
      default -> List.of();
    };
  }

  /** Whether one of it is an organisation and not a person: "a union", but "a driver". */
  static boolean isOrganisation(String lemma) {
    return ORGANISATIONS.contains(lemma)
        || ofWord(lemma).stream()
            .anyMatch(
                kind ->
                    kind != PartyKind.UNION && kind != PartyKind.LOBBY && kind != PartyKind.PERSON);
  }

  /** Whether a name can end with this word or go on with "of" behind it: "union". */
  static boolean isNameWord(String lower) {
    return BY_NAME.containsKey(lower);
  }

  /** The sort of party that the words of a name tell: "Dockers' Union" is a union. */
  static PartyKind ofName(String name) {
    List<PartyKind> kinds =
        Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .map(word -> BY_NAME.getOrDefault(word, PartyKind.OTHER))
            .filter(kind -> kind != PartyKind.OTHER)
            .toList();
    // "Rail Workers' Union": the trade stands before the word that counts.
    return kinds.contains(PartyKind.UNION)
        ? PartyKind.UNION
        : kinds.stream().findFirst().orElse(PartyKind.OTHER);
  }
}
