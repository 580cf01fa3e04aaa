// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.language.WordLists;
import org.demarche.statement.Frame.Negated;
import org.demarche.text.Span;

/** What a party does: the act of the rule, turned by a negation, a condition or harm. */
final class Acts {
  private static final Set<String> NEGATIVE_CONDITIONS = WordLists.of("negative-conditions");

  private final Reading reading;

  Acts(Reading reading) {
    this.reading = reading;
  }

  /** Readiness to do harm, or to act unless the other side gives way, is a threat. */
  Act of(Frame frame, boolean negated, List<Part> parts, Optional<Span> condition) {
    if (negated) {
      return frame.negated() == Negated.REFUSE ? Act.REFUSE : frame.act();
    }
    boolean threat =
        switch (frame.act()) {
          case OFFER -> condition.filter(this::isWarning).isPresent() || isHarm(parts);
          case AGREE -> condition.filter(this::isWarning).isPresent() || isHarm(parts);
          default -> false;
        };
    return threat ? Act.THREATEN : frame.act();
  }

  private boolean isHarm(List<Part> parts) {
    return parts.stream()
        .flatMap(
            part ->
                Stream.concat(
                    Stream.of(part.head()),
                    reading.tree().children(part.head(), "dobj", "nmod", "amod").stream()))
        .anyMatch(token -> reading.isIn("harm", token) || isHarmful(token));
  }

  /** "retaliatory measures". */
  private boolean isHarmful(Token noun) {
    return noun.is("dobj")
        && reading.tree().children(noun, "nmod", "amod", "compound").stream()
            .anyMatch(word -> reading.isIn("harm", word));
  }

  private boolean isWarning(Span condition) {
    return lowerCase(condition).startsWith("unless") || isNegative(condition);
  }

  /** "if there is no deal", "if it refuses". */
  boolean isNegative(Span condition) {
    String words = " " + lowerCase(condition) + " ";
    return words.startsWith(" if ") && NEGATIVE_CONDITIONS.stream().anyMatch(words::contains);
  }

  private String lowerCase(Span span) {
    return span.of(reading.passage().text()).toLowerCase(Locale.ROOT);
  }
}
