// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.party.PartyBook;
import org.demarche.position.StatementInStory;

/** By what names a party and those whom it speaks to go, their seats included. */
final class PartyNames {
  private final Set<String> ids = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /** Of the holder and the addressees of these statements. */
  PartyNames(Collection<StatementInStory> statements) {
    for (StatementInStory s : statements) {
      Stream.concat(Stream.of(s.statement().holder()), s.statement().addressees().stream())
          .forEach(
              party -> {
                ids.add(party.id());
                names.add(party.id().toLowerCase(Locale.ROOT));
                names.add(party.name().toLowerCase(Locale.ROOT));
              });
    }
  }

  boolean has(String item) {
    return known.computeIfAbsent(
        item,
        words ->
            names.contains(words.toLowerCase(Locale.ROOT))
                || PartyBook.builtIn().entries(words).stream()
                    .anyMatch(entry -> ids.contains(entry.party().id())));
  }
}
