// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.text.Span;

/**
 * The points of a list: "The union wants:" and below it, line by line, what it wants. Each point
 * has the act and the holder of the line above the list.
 */
final class Bullets {
  private static final Pattern POINT =
      Pattern.compile("^\\s*(?:[•‣▪●◦*·–—-]|\\d{1,2}[.)])\\s+(?=\\S)");

  /** How sure a point is beside the line above the list. */
  private static final double CERTAINTY = .9;

  private Optional<Candidate> lead = Optional.empty();

  /**
   * Takes note of a sentence, and gives the statement that it is as a point of a list.
   *
   * @param found what the rules found in it
   */
  Optional<Candidate> next(Passage passage, Parsed sentence, List<Candidate> found) {
    String words = sentence.span().of(passage.text());
    Matcher point = POINT.matcher(words);
    if (point.find()) {
      return found.isEmpty()
          ? lead.map(above -> point(above, sentence, point.end()))
          : Optional.empty();
    }
    boolean opens = !found.isEmpty() && words.stripTrailing().endsWith(":");
    lead = opens ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
    return Optional.empty();
  }

  private static Candidate point(Candidate above, Parsed sentence, int from) {
    Span span = new Span(sentence.span().start() + from, sentence.span().end());
    return new Candidate(
        above.frame(),
        above.act(),
        sentence.tree().token(0),
        above.who(),
        above.voice(),
        List.of(new Candidate.Content(span, above.contents().get(0).addressees(), "")),
        Optional.empty(),
        above.confidence() * CERTAINTY);
  }
}
