// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Speaker;
import org.demarche.time.DateSpan;

/** The values that several listings have, as scripts see them. */
final class Values {
  static final List<String> DAYS = List.of("from", "to", "basis");
  static final List<String> DAYS_ALONE = List.of("from", "to");
  static final List<String> PARTY = List.of("id", "name");
  static final List<String> SPEAKER = List.of("name", "role");
  static final List<String> EVIDENCE = List.of("in", "exact", "prefix", "suffix", "start", "end");

  private Values() {}

  static Object orNull(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  static Object days(Optional<DateSpan> span) {
    return span.map(days -> map(DAYS, days.from().toString(), days.to().toString(), days.basis()))
        .orElse(null);
  }

  static Object daysAlone(Optional<DateSpan> span) {
    return span.map(days -> map(DAYS_ALONE, days.from().toString(), days.to().toString()))
        .orElse(null);
  }

  static Map<String, Object> party(Party party) {
    return map(PARTY, party.id(), party.name());
  }

  static Object speaker(Optional<Speaker> speaker) {
    return speaker.map(each -> map(SPEAKER, each.name(), each.role())).orElse(null);
  }

  static Map<String, Object> evidence(Evidence evidence) {
    return map(
        EVIDENCE,
        evidence.in() == Evidence.In.TITLE ? "title" : "text",
        evidence.exact(),
        evidence.prefix(),
        evidence.suffix(),
        evidence.place().start(),
        evidence.place().end());
  }

  static Map<String, Object> map(List<String> names, Object... values) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), values[i]);
    }
    return map;
  }
}
