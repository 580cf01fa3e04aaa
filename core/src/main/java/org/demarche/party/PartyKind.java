// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.Locale;

/** What sort of party it is: decides which words ("the union", "ministers") can stand for it. */
public enum PartyKind {
  STATE,
  BODY,
  COALITION,
  REGION,
  PARLIAMENT,
  POLITICAL_PARTY,
  ARMED_GROUP,
  UNION,
  COMPANY,
  LOBBY,
  PERSON,
  OTHER;

  /** The kind of this word of a data file: "armed-group". */
  static PartyKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
