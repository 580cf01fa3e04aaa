// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Locale;
import org.demarche.text.Require;

/**
 * A word for an office or an institution, and for whom it speaks.
 *
 * @param words in lower case: "foreign minister"
 * @param speaks for whom
 * @param institution whether it is no person: "foreign ministry"
 */
public record Office(String words, Speaks speaks, boolean institution) {
  /** For whom the holder of an office speaks. */
  public enum Speaks {
    /** For the state it is named with. */
    GOVERNMENT,
    /** For the international body it is named with. */
    BODY,
    /** For the union, company, party or group it is named with. */
    ORGANISATION,
    /** In his or her own name: a legislator, a mayor, a candidate. */
    SELF,
    /** Holds no position: a scholar, a former official, a witness. */
    NONE;

    /** Whether an office that speaks so can belong to a party of this sort. */
    boolean canBeOf(PartyKind kind) {
      return switch (this) {
        case GOVERNMENT ->
            kind == PartyKind.STATE || kind == PartyKind.REGION || kind == PartyKind.BODY;
        case BODY -> kind == PartyKind.BODY || kind == PartyKind.COALITION;
        default ->
            kind != PartyKind.STATE && kind != PartyKind.REGION && kind != PartyKind.PARLIAMENT;
      };
    }

    static Speaks of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Office {
    Require.filled(words, "words of an office");
    Require.present(speaks, "speaks");
  }
}
