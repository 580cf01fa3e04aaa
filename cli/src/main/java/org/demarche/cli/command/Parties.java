// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.cli.Console;
import org.demarche.party.Party;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.view.record.Selection;

/** Helps where a party was asked for that the ledger does not know. */
final class Parties {
  private static final int MOST = 20;

  private Parties() {}

  static void sayWhichThereAre(Ledger ledger, Selection selection, Console console) {
    if (selection.parties().isEmpty()) {
      return;
    }
    Map<Party, Integer> known = new HashMap<>();
    ledger.eachStatement(
        StatementFilter.ALL, row -> known.merge(row.statement().holder(), 1, Integer::sum));
    List<String> unknown =
        selection.parties().stream()
            .filter(name -> known.keySet().stream().noneMatch(party -> isNamed(party, name)))
            .toList();
    if (!unknown.isEmpty()) {
      console.say(
          "No statement of "
              + String.join(" or ", unknown)
              + (known.isEmpty() ? "." : "; the parties here are " + list(known) + "."));
    }
  }

  private static boolean isNamed(Party party, String name) {
    return name.equalsIgnoreCase(party.id()) || name.equalsIgnoreCase(party.name());
  }

  private static String list(Map<Party, Integer> known) {
    String list =
        known.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Party, Integer> e) -> -e.getValue())
                    .thenComparing(e -> e.getKey().id()))
            .limit(MOST)
            .map(e -> e.getKey().id())
            .collect(Collectors.joining(", "));
    return known.size() > MOST ? list + " and " + (known.size() - MOST) + " more" : list;
  }
}
