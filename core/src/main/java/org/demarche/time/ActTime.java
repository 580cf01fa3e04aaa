// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;

/** Picks, of the times in a sentence, the one at which its act was done. */
final class ActTime {
  /** Words that may stand between the act and its time, and between the content and it. */
  private static final int NEAR_ACT = 12;

  private static final int NEAR_CONTENT = 3;
  private static final int NONE = Integer.MAX_VALUE;

  private final Words words;
  private final int act;
  private final Span content;

  ActTime(Words words, int cueStart, Span content) {
    this.words = words;
    this.act = wordAt(words, cueStart);
    this.content = content;
  }

  /** The word that holds this place, or the last one before it; 0 where there is none. */
  static int wordAt(Words words, int place) {
    int at = 0;
    while (at + 1 < words.size() && words.get(at + 1).start() <= place) {
      at++;
    }
    return at;
  }

  Optional<Found> pick(List<Found> times) {
    return times.stream()
        .filter(time -> distance(time) < NONE)
        .min(Comparator.comparingInt(this::distance));
  }

  /** How far the time is from the act; {@link #NONE} where it belongs to something else. */
  private int distance(Found time) {
    if (isContent(time) || isAhead(time)) {
      return NONE;
    }
    if (isAttribute(time)) {
      boolean ofAct = time.next() <= act && act - time.next() <= 1;
      return ofAct ? 0 : NONE;
    }
    if (isBeside(time)) {
      return NONE;
    }
    return time.first() > act ? after(time) : before(time);
  }

  private boolean isContent(Found time) {
    return time.expression().place().overlap(content) > 0;
  }

  private static boolean isAhead(Found time) {
    return time.expression().outlook() == Outlook.FUTURE;
  }

  private boolean isBeside(Found time) {
    return Vocabulary.is("beside", words.lower(time.first() - 1)) && !words.opens(time.first());
  }

  /** "Friday's offer", "the March proposal": the time of the thing that follows. */
  private boolean isAttribute(Found time) {
    int last = time.next() - 1;
    if (words.get(last).possessive()) {
      return true;
    }
    boolean determined =
        Vocabulary.is("before-month-adjective", words.lower(time.first() - 1))
            || time.first() > 0 && words.get(time.first() - 1).possessive();
    boolean nounFollows =
        words.spaced(last) && !Vocabulary.is("function-word", words.lower(last + 1));
    return determined && nounFollows;
  }

  private int after(Found time) {
    int contentEnd = ActTime.wordAt(words, Math.max(0, content.end() - 1));
    boolean contentBetween =
        content.length() > 0
            && content.start() > words.get(act).start()
            && content.end() <= time.expression().place().start();
    if (!contentBetween) {
      int distance = time.first() - act;
      return distance <= NEAR_ACT && isOneClause(act + 1, time.first()) ? distance : NONE;
    }
    int distance = time.first() - contentEnd;
    return distance <= NEAR_CONTENT && isOneClause(contentEnd + 1, time.first())
        ? NEAR_ACT + distance
        : NONE;
  }

  private int before(Found time) {
    int distance = act - time.next();
    if (isOfRelativeClause(time)) {
      return NONE;
    }
    if (isWhen(time)) {
      return distance + 1;
    }
    if (isParenthesis(time)) {
      return distance + 1;
    }
    if (distance <= NEAR_ACT && isOneClause(time.next(), act) && !hasVerb(time.next(), act)) {
      return distance + 1;
    }
    return opensSentence(time) ? 2 * NEAR_ACT : NONE;
  }

  /** "Lima, on Monday, rejected": between two commas, right before the act. */
  private boolean isParenthesis(Found time) {
    boolean prepositional = Vocabulary.is("opener", words.lower(time.first() - 1));
    int open = prepositional ? time.first() - 2 : time.first() - 1;
    boolean ends = words.gapIs(time.next() - 1, Word.Gap.COMMA) && time.next() == act;
    return ends && words.gapIs(open, Word.Gap.COMMA);
  }

  /**
   * "the general who seized power last month promised": between a relative pronoun and its verb.
   */
  private boolean isOfRelativeClause(Found time) {
    for (int i = time.first() - 1; i > 0 && !isBreak(words.get(i - 1).gap()); i--) {
      if (Vocabulary.is("clause", words.lower(i)) && hasVerb(i + 1, time.first())) {
        return true;
      }
    }
    return false;
  }

  /** "in 1992, when both states undertook": the time of the clause behind it. */
  private boolean isWhen(Found time) {
    return words.lower(time.next()).equals("when")
        && act - time.next() <= NEAR_ACT
        && isOneClause(time.next() + 1, act)
        && !hasVerb(time.next() + 1, act);
  }

  private boolean opensSentence(Found time) {
    for (int i = 0; i < time.first(); i++) {
      if (!isPreposition(i) && !words.lower(i).equals("the")) {
        return false;
      }
    }
    return true;
  }

  /** Whether no other clause begins between these words, and no comma parts them. */
  private boolean isOneClause(int from, int to) {
    for (int i = from; i <= to; i++) {
      boolean parts = i > 0 && isBreak(words.get(i - 1).gap()) && !isPreposition(i);
      boolean isClause = i < to && Vocabulary.is("clause", words.lower(i));
      if (parts || isClause) {
        return false;
      }
    }
    return true;
  }

  private boolean isPreposition(int i) {
    return Vocabulary.is("opener", words.lower(i));
  }

  private static boolean isBreak(Word.Gap gap) {
    return gap == Word.Gap.COMMA || gap == Word.Gap.MARK || gap == Word.Gap.END;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Cues.isVerb(words, i) && !Vocabulary.is("auxiliary", words.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
