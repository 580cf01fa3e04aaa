// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.Arrays;
import java.util.List;
import org.demarche.server.http.Params;
import org.demarche.server.record.Snapshot;
import org.demarche.statement.Act;

/**
 * The form above a list.
 *
 * @param action where it leads
 * @param query what was asked for
 * @param parties ids to choose from
 * @param issues ids to choose from
 * @param outlets names to choose from
 * @param asOf whether the list has a day that it is as of
 */
public record Filter(
    String action,
    Params query,
    List<String> parties,
    List<String> issues,
    List<String> outlets,
    boolean asOf) {
  static Filter of(String action, Params query, Snapshot snapshot, Desk desk, boolean asOf) {
    return new Filter(
        action,
        query,
        snapshot.views().parties(),
        desk.knowledge().issues().ids(),
        snapshot.views().outlets(),
        asOf);
  }

  /** The words for acts. */
  public List<String> acts() {
    return Arrays.stream(Act.values()).map(Act::word).toList();
  }

  /** What stands in a field. */
  public String value(String name) {
    return String.join(",", query.all(name));
  }

  /** Whether anything is filtered. */
  public boolean isSet() {
    return List.of("party", "issue", "act", "outlet", "from", "to", "as-of", "min-confidence")
        .stream()
        .anyMatch(query::has);
  }
}
