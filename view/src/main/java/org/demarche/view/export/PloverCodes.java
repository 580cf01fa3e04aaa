// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.party.PartyKind;
import org.demarche.statement.Act;
import org.demarche.text.Require;
import org.demarche.text.Table;

/** What our acts, issues and kinds of parties are in PLOVER: the rows of {@code plover*.tsv}. */
final class PloverCodes {
  /** Stands for every issue that has no row of its own. */
  private static final String ANY = "*";

  private static final Map<String, Code> CODES = codes();
  private static final Map<String, String> SECTORS = sectors();

  private PloverCodes() {}

  /**
   * An event as PLOVER codes it.
   *
   * @param type the event type: "REQUEST"
   * @param mode the mode, or "" where an act and an issue alone do not tell it
   * @param context contexts, parted by ";", or ""
   */
  record Code(String type, String mode, String context) {}

  static Code of(Act act, String issue) {
    Code any = CODES.get(act.word() + " " + ANY);
    return CODES.getOrDefault(act.word() + " " + issue, any);
  }

  /** The sector of a kind of party: "GOV"; "" where there is none. */
  static String sector(PartyKind kind) {
    return SECTORS.getOrDefault(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
  }

  private static Map<String, Code> codes() {
    Map<String, Code> codes = new HashMap<>();
    for (Table.Row row : Table.ofResource(PloverCodes.class, "plover.tsv").rows()) {
      Act act = Act.of(row.get("act"));
      Code code = new Code(row.get("type"), row.get("mode"), row.get("context"));
      Code other = codes.put(act.word() + " " + row.get("issue"), code);
      Require.that(other == null, "%s: %s has a row already", row.where(), row.get("issue"));
    }
    for (Act act : Act.values()) {
      Require.present(codes.get(act.word() + " " + ANY), "the row of " + act.word() + " and *");
    }
    return codes;
  }

  private static Map<String, String> sectors() {
    Map<String, String> sectors = new HashMap<>();
    for (Table.Row row : Table.ofResource(PloverCodes.class, "plover-sectors.tsv").rows()) {
      sectors.put(row.get("kind"), row.get("sector"));
    }
    return sectors;
  }
}
