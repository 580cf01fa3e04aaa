// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.page.IsoDates;
import org.demarche.statement.Act;
import org.demarche.statement.Mode;
import org.demarche.time.DateSpan;

/** Checks the values of fields. Each refusal is a sentence that says what would be right. */
final class FieldValues {
  private final Vocabulary vocabulary;

  /** A value that is none. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  FieldValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What this value means: several ids where a name stands for several parties. */
  List<String> check(Field field, String value) throws Refused {
    return switch (field) {
      case PARTY, ADDRESSEE -> parties(value);
      case ISSUE -> List.of(oneOf("issue", value, vocabulary.issues()));
      case ACT -> List.of(oneOf("act", value, Arrays.stream(Act.values()).map(Act::word).toList()));
      case MODE ->
          List.of(oneOf("mode", value, Arrays.stream(Mode.values()).map(Mode::word).toList()));
      case REVIEW -> List.of(oneOf("review", value, Field.REVIEWS));
      case KIND -> List.of(oneOf("kind", value, Field.KINDS));
      case OUTLET, VIA, SPEAKER -> List.of(value);
      case FROM, TO, AS_OF -> throw new IllegalArgumentException(field + " is a day");
    };
  }

  /** First or last day of what a date names. */
  Query.Day day(Field field, String value) throws Refused {
    Optional<DateSpan> days =
        value.contains("/") ? Optional.empty() : IsoDates.parse(value, "query");
    if (days.isEmpty()) {
      throw new Refused(
          "\""
              + value
              + "\" is no date; write a day as 2025-06-14, a month as 2025-06 or a year"
              + " as 2025.");
    }
    return new Query.Day(field, field == Field.FROM ? days.get().from() : days.get().to());
  }

  private List<String> parties(String value) throws Refused {
    List<String> ids = vocabulary.parties(value);
    if (ids.isEmpty()) {
      throw new Refused(
          "there is no party \""
              + value
              + "\""
              + ended(Near.suggestion(value, vocabulary.partyNames())));
    }
    return ids;
  }

  private static String oneOf(String what, String value, List<String> known) throws Refused {
    String word = value.toLowerCase(Locale.ROOT);
    if (known.contains(word)) {
      return word;
    }
    String near = Near.suggestion(word, known);
    throw new Refused(
        "\""
            + value
            + "\" is no "
            + what
            + (near.isEmpty() ? "; it is one of " + String.join(", ", known) + "." : near));
  }

  private static String ended(String suggestion) {
    return suggestion.isEmpty() ? "." : suggestion;
  }
}
