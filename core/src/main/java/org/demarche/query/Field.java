// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a query can ask for by name: {@code party:RUS}. */
public enum Field {
  /** Who holds the position: id, name or alias. */
  PARTY,
  /** Of whom it is asked, or to whom it is offered or refused. */
  ADDRESSEE,
  /** Demand, offer, agree, refuse or threaten. */
  ACT,
  /** An issue's id. */
  ISSUE,
  /** Quoted, reported or narrated. */
  MODE,
  /** Who published it. */
  OUTLET,
  /** Who passed it on. */
  VIA,
  /** Whose words carry it: a part of the name. */
  SPEAKER,
  /** First day said, of an article published. */
  FROM,
  /** Last such day. */
  TO,
  /** The day by which it was known. */
  AS_OF,
  /** What a reviewer decided. */
  REVIEW,
  /** Statements or articles. */
  KIND;

  /** What {@link #REVIEW} may be; accepted holds edited and added too. */
  static final List<String> REVIEWS =
      List.of("none", "accepted", "edited", "added", "rejected", "unsure", "any");

  static final List<String> KINDS = List.of("statement", "article");

  /** Its name in a query: "as-of". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its value is a day, a month or a year. */
  public boolean isDay() {
    return this == FROM || this == TO || this == AS_OF;
  }

  /** Whether only statements have it; of an article, one of its statements. */
  public boolean isOfStatements() {
    return switch (this) {
      case PARTY, ADDRESSEE, ACT, ISSUE, MODE, SPEAKER, REVIEW -> true;
      case OUTLET, VIA, FROM, TO, AS_OF, KIND -> false;
    };
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }
}
