// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.text.Table;
import org.demarche.text.Table.Row;

/** Common nouns that can stand for a party, and the sort of party that a name tells. */
final class Kinds {
  private static final Map<String, List<PartyKind>> BY_WORD = new HashMap<>();
  private static final Set<String> OWN = new HashSet<>();
  private static final Set<String> ANY = new HashSet<>();

  static {
    for (Row row : Table.ofResource(Kinds.class, "generic.tsv").rows()) {
      String word = row.get("word");
      List<PartyKind> kinds = new ArrayList<>();
      for (String kind : row.list("kinds")) {
        if (kind.equals("any")) {
          ANY.add(word);
        } else {
          kinds.add(PartyKind.of(kind));
        }
      }
      BY_WORD.put(word, List.copyOf(kinds));
      if (row.get("own").equals("yes")) {
        OWN.add(word);
      }
    }
  }

  private Kinds() {}

  /** The sorts of party that a common noun can stand for; empty where it is no such noun. */
  static List<PartyKind> ofWord(String lemma) {
    return BY_WORD.getOrDefault(lemma, List.of());
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
    if (office.contains("union")
        || office.contains("general secretary")
        || office.contains("steward")) {
      return List.of(PartyKind.UNION);
    }
    if (office.contains("chief")
        || office.contains("ceo")
        || office.contains("chair")
        || office.contains("executive")
        || office.contains("boss")
        || office.contains("manag")) {
      return List.of(PartyKind.COMPANY, PartyKind.LOBBY);
    }
    if (office.contains("rebel")
        || office.contains("guerrilla")
        || office.contains("militia")
        || office.contains("command")) {
      return List.of(PartyKind.ARMED_GROUP);
    }
    return List.of(
        PartyKind.UNION,
        PartyKind.COMPANY,
        PartyKind.LOBBY,
        PartyKind.ARMED_GROUP,
        PartyKind.POLITICAL_PARTY);
  }

  /** Whether one of it is an organisation and not a person: "a union", but "a driver". */
  static boolean isOrganisation(String lemma) {
    List<PartyKind> kinds = ofWord(lemma);
    return kinds.stream().anyMatch(kind -> kind != PartyKind.UNION && kind != PartyKind.LOBBY)
        || Set.of("union", "federation", "guild", "lobby", "association").contains(lemma);
  }

  /** The sort of party that the words of a name tell: "Rail Workers' Union" is a union. */
  static PartyKind ofName(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      PartyKind kind =
          switch (word) {
            case "union", "unions", "workers", "brotherhood", "guild", "teamsters", "syndicate" ->
                PartyKind.UNION;
            case "party", "democrats", "coalition" -> PartyKind.POLITICAL_PARTY;
            case "army", "front", "forces", "brigade", "militia" -> PartyKind.ARMED_GROUP;
            case "association", "federation", "chamber", "alliance", "campaign", "confederation" ->
                PartyKind.LOBBY;
            case "inc",
                "corp",
                "ltd",
                "plc",
                "airlines",
                "airways",
                "motors",
                "group",
                "bank",
                "railways",
                "holdings",
                "company" ->
                PartyKind.COMPANY;
            case "hospital",
                "hospitals",
                "center",
                "centre",
                "medical",
                "clinic",
                "university",
                "college",
                "school",
                "corporation",
                "industries",
                "energy",
                "oil",
                "gas",
                "foods",
                "steel",
                "mining",
                "rail",
                "trains",
                "railway",
                "air",
                "shipping",
                "lines",
                "media",
                "studios",
                "pictures" ->
                PartyKind.COMPANY;
            case "parliament", "senate", "congress", "assembly" -> PartyKind.PARLIAMENT;
            case "council", "county", "city" -> PartyKind.REGION;
            default -> PartyKind.OTHER;
          };
      if (kind != PartyKind.OTHER) {
        return kind;
      }
    }
    return PartyKind.OTHER;
  }
}
