// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds counts from a beginning: "in its 12th day", "38 months of war", "a three-year war". */
final class Counts {
  /** Words that may stand between the count and what is counted from: "of all-out war". */
  private static final int NEAR = 4;

  /** Words between "war" and "is in its 12th day", and of "after it sent troops into". */
  private static final int FAR = 15;

  private final Words words;
  private final Nearby nearby;

  private Counts(Words words, Nearby nearby) {
    this.words = words;
    this.nearby = nearby;
  }

  static List<Count> in(Words words, Nearby nearby) {
    Counts counts = new Counts(words, nearby);
    List<Count> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      counts.at(i).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Count> at(int i) {
    Optional<Count> ordinal = ordinal(i);
    if (ordinal.isPresent()) {
      return ordinal;
    }
    if (!Vocabulary.canOpen(words.get(i))) {
      return Optional.empty();
    }
    // A number after "than" was read with what softens it.
    boolean isInner = i > 0 && Vocabulary.is("softened", words.lower(i - 1));
    Optional<Amount> amount = isInner ? Optional.empty() : Amount.at(words, i);
    return amount.flatMap(a -> Count.unit(words, a.next()).flatMap(unit -> duration(i, a, unit)));
  }

  private Optional<Count> ordinal(int i) {
    OptionalInt number = ordinalNumber(words.lower(i));
    Optional<String> unit = Count.unit(words, i + 1);
    if (number.isEmpty() || unit.isEmpty() || !words.spaced(i)) {
      return Optional.empty();
    }
    OptionalInt kind = words.lower(i - 1).equals("its") ? kindBefore(i) : kindOf(i + 2);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Amount amount = new Amount(number.getAsInt(), number.getAsInt(), "", i + 1);
    return Optional.of(
        new Count(amount, unit.get(), true, isPresent(i), i, i + 1, kind.getAsInt()));
  }

  private Optional<Count> duration(int i, Amount amount, String unit) {
    int last = amount.next();
    if (words.gapIs(last - 1, Word.Gap.HYPHEN)) {
      OptionalInt kind = firstKind(last + 1, last + NEAR);
      return kind.stream()
          .mapToObj(k -> new Count(amount, unit, false, !isPast(i), i, k, k))
          .findFirst();
    }
    OptionalInt of = kindOf(last + 1);
    if (of.isPresent()) {
      int k = of.getAsInt();
      return Optional.of(new Count(amount, unit, false, isPresent(i), i, k, k));
    }
    return from(last + 1).stream()
        .mapToObj(k -> new Count(amount, unit, false, false, i, last + 1, k))
        .findFirst();
  }

  /** The kind in "of [the] [bitter] war". */
  private OptionalInt kindOf(int of) {
    return words.lower(of).equals("of") ? firstKind(of + 1, of + NEAR) : OptionalInt.empty();
  }

  /** The kind in "into the war", "after it sent troops on an invasion". */
  private OptionalInt from(int preposition) {
    if (!Vocabulary.is("count-from", words.lower(preposition)) || isAhead(preposition)) {
      return OptionalInt.empty();
    }
    OptionalInt near = firstKind(preposition + 1, preposition + NEAR);
    return near.isPresent() ? near : launched(preposition + 1);
  }

  private OptionalInt launched(int from) {
    int to = clauseEnd(from, from + FAR);
    boolean launches =
        IntStream.range(from, to).anyMatch(i -> Vocabulary.is("launch", words.lower(i)));
    return launches ? kinds(from, to).findFirst() : OptionalInt.empty();
  }

  /** No preposition may stand before the kind: "two days of talks about the war" counts talks. */
  private OptionalInt firstKind(int from, int to) {
    int end = clauseEnd(from, to);
    int stop =
        IntStream.range(from, end)
            .filter(i -> isPreposition(words.lower(i)))
            .findFirst()
            .orElse(end);
    return kinds(from, stop).findFirst();
  }

  private static boolean isPreposition(String word) {
    return Vocabulary.is("function-word", word) && !List.of("the", "a", "an").contains(word);
  }

  private OptionalInt kindBefore(int its) {
    int from = Math.max(nearby.sentenceStart(its), its - FAR);
    return kinds(from, its).reduce((first, second) -> second);
  }

  private IntStream kinds(int from, int to) {
    return IntStream.range(Math.max(0, from), Math.min(to, words.size()))
        .filter(i -> nearby.isKind(words.lower(i)));
  }

  private int clauseEnd(int from, int limit) {
    int most = Math.min(limit, words.size());
    int end = from;
    while (end < most && (end == from || words.spaced(end - 1) || isJoined(end - 1))) {
      end++;
    }
    return end;
  }

  private boolean isJoined(int i) {
    return words.gapIs(i, Word.Gap.HYPHEN) || words.gapIs(i, Word.Gap.SPACE);
  }

  private boolean isPresent(int i) {
    boolean now =
        IntStream.range(nearby.sentenceStart(i), nearby.sentenceEnd(i))
            .anyMatch(word -> Vocabulary.is("present", words.lower(word)));
    return now && !isPast(i);
  }

  /** "had", "ended": the count may be of a day long before publication. */
  private boolean isPast(int i) {
    return IntStream.range(nearby.sentenceStart(i), nearby.sentenceEnd(i))
        .anyMatch(word -> Vocabulary.is("over", words.lower(word)));
  }

  private boolean isAhead(int i) {
    return Cues.around(words, i, i + 1).filter(cue -> cue.outlook() == Outlook.FUTURE).isPresent();
  }

  private static OptionalInt ordinalNumber(String word) {
    OptionalInt listed = Vocabulary.number("ordinal", word);
    int digits = word.length() - 2;
    boolean numeric =
        digits >= 1
            && digits <= 4
            && List.of("st", "nd", "rd", "th").contains(word.substring(digits));
    if (listed.isPresent() || !numeric || !word.chars().limit(digits).allMatch(Counts::isDigit)) {
      return listed;
    }
    return OptionalInt.of(Integer.parseInt(word.substring(0, digits)));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
