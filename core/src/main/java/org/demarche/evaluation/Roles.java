// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a statement, or a labelled row, says beside act, holder and issue. What a row does not label
 * is empty there and not measured.
 *
 * @param speaker names that are right, parted by "|"; "" for nobody
 * @param addressees ids, each with its alternatives parted by "|"
 * @param mode modes that are right, parted by "|"
 * @param condition the words that make it conditional; "" for none
 * @param from the first day on which it can have been said
 * @param to the last
 */
public record Roles(
    Optional<String> speaker,
    Optional<List<String>> addressees,
    Optional<String> mode,
    Optional<String> condition,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  /** Nothing labelled. */
  public static final Roles NONE =
      new Roles(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Roles {
    addressees = addressees.map(List::copyOf);
  }

  /** Whether the speaker is the labelled one: a name in full, by surname, or the same words. */
  Optional<Boolean> speakerAgrees(Roles found) {
    return speaker.map(
        names ->
            alternatives(names).stream()
                .anyMatch(name -> isSameName(name, found.speaker().orElse(""))));
  }

  private static boolean isSameName(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    List<String> words = words(one);
    List<String> others = words(other);
    return words.contains(others.get(others.size() - 1))
        || others.contains(words.get(words.size() - 1));
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).strip().split("[\\s’']+"));
  }

  /** Whether they are the labelled ones, all of them and no others. */
  Optional<Boolean> addresseesAgree(Roles found) {
    return addressees.map(
        labelled -> {
          List<String> ids = found.addressees().orElse(List.of());
          return labelled.size() == ids.size()
              && labelled.stream().allMatch(each -> isAmong(alternatives(each), ids));
        });
  }

  private static boolean isAmong(Set<String> alternatives, List<String> ids) {
    return ids.stream().anyMatch(alternatives::contains);
  }

  /** Whether the mode is a labelled one. */
  Optional<Boolean> modeAgrees(Roles found) {
    return mode.map(modes -> found.mode().filter(alternatives(modes)::contains).isPresent());
  }

  /** Whether both have none, or they overlap by half of the shorter. */
  Optional<Boolean> conditionAgrees(Roles found) {
    return condition.map(
        words -> {
          String other = found.condition().orElse("");
          return words.isEmpty() || other.isEmpty()
              ? words.isEmpty() && other.isEmpty()
              : Evaluation.overlaps(words, other);
        });
  }

  /** Whether the days found lie among the labelled ones, or differ by a day at most. */
  Optional<Boolean> saidAgrees(Roles found) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (found.from().isEmpty() || found.to().isEmpty()) {
      return Optional.of(false);
    }
    return Optional.of(
        !found.from().get().isBefore(from.get().minusDays(1))
            && !found.to().get().isAfter(to.get().plusDays(1)));
  }

  private static Set<String> alternatives(String joined) {
    return Arrays.stream(joined.split("\\|", -1)).collect(Collectors.toSet());
  }
}
