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
  private static final String MARK = "(?:[•‣▪●◦*·–—-]|\\d{1,2}[.)])\\s+(?=\\S)";
  private static final Pattern POINT = Pattern.compile("^\\s*" + MARK);
  private static final Pattern ABOVE_POINT = Pattern.compile("\\s*\\R\\s*" + MARK);

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
    boolean opens = !found.isEmpty() && isOpening(words);
    lead = opens ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
    return Optional.empty();
  }

  private static boolean isOpening(String words) {
    return words.stripTrailing().endsWith(":");
  }

  /** Whether a sentence ends with a colon and the first point of a list stands below it. */
  static boolean isAbovePoint(Passage passage, Parsed sentence) {
    int end = sentence.span().end();
    return isOpening(sentence.span().of(passage.text()))
        && ABOVE_POINT.matcher(passage.text()).region(end, passage.text().length()).lookingAt();
  }

  /** Whether it only tells whose points follow, and what they do. */
  static boolean isOnlyLead(Candidate candidate) {
    return candidate.frame().requires().contains(Requirements.OPENS_LIST);
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
