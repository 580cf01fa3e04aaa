// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.position.Moments.Moment;
import org.demarche.statement.Act;
import org.demarche.time.DateSpan;

/** The sentences that tell why a change is one: templates, days, and words of the record. */
final class Why {
  private static final int SHOWN = 6;

  private Why() {}

  static String undated(Party party, String issue, List<String> items) {
    return "%s took a position on %s, on a day that is not known: %s."
        .formatted(party.name(), topic(issue), list(items));
  }

  static String first(Party party, String issue, DateSpan on, Act act, List<String> items) {
    return "%s %s took its first known position on %s, %s: %s."
        .formatted(on(on), party.name(), topic(issue), a(act), list(items));
  }

  static String newAct(Party party, String issue, DateSpan on, Act act, List<String> items) {
    return "%s %s first made %s on %s: %s."
        .formatted(on(on), party.name(), a(act), topic(issue), list(items));
  }

  static String repeated(
      Party party,
      String issue,
      DateSpan on,
      Act act,
      List<String> matters,
      Optional<Moment> before) {
    String of = before.map(moment -> " of " + days(moment.on())).orElse("");
    return "%s %s kept to its %s on %s%s: %s."
        .formatted(on(on), party.name(), noun(act), topic(issue), of, list(matters));
  }

  static String widened(
      Party party, String issue, DateSpan on, Act act, List<String> added, Moment before) {
    return "%s %s %ss on %s came to include %s, beyond those of %s."
        .formatted(on(on), of(party), noun(act), topic(issue), list(added), days(before.on()));
  }

  static String narrowed(
      Party party, DateSpan on, Act act, String provision, List<String> removed, Moment before) {
    return "%s %s %s (%s) no longer covered %s, which that of %s did."
        .formatted(on(on), of(party), noun(act), provision, list(removed), days(before.on()));
  }

  static String moved(Party party, DateSpan on, String provision, Act from, Act to, Moment before) {
    return "%s %s moved from %s (%s) to %s on %s."
        .formatted(on(on), party.name(), a(from), days(before.on()), a(to), provision);
  }

  static String threat(Party party, String issue, DateSpan on, List<String> items, Moment before) {
    return "%s %s added a threat on %s to its position of %s: %s."
        .formatted(on(on), party.name(), topic(issue), days(before.on()), list(items));
  }

  static String figure(
      Party party, DateSpan on, Act act, String provision, String from, String to, Moment before) {
    return "%s the figure in %s %s (%s) went from %s (%s) to %s."
        .formatted(on(on), of(party), noun(act), provision, from, days(before.on()), to);
  }

  static String conditionAdded(
      Party party, DateSpan on, Act act, String provision, List<String> added, Moment before) {
    return "%s %s tied its %s (%s) of %s to a condition: %s."
        .formatted(on(on), party.name(), noun(act), provision, days(before.on()), quoted(added));
  }

  static String conditionDropped(
      Party party, DateSpan on, Act act, String provision, List<String> removed, Moment before) {
    return "%s %s made its %s (%s) without the condition of %s: %s."
        .formatted(on(on), party.name(), noun(act), provision, days(before.on()), quoted(removed));
  }

  static String givenUp(
      Party party, String issue, DateSpan on, List<String> removed, Moment before) {
    return "%s %s made an offer on %s that covers %s, which it had demanded (%s)."
        .formatted(on(on), party.name(), topic(issue), list(removed), days(before.on()));
  }

  static String kept(
      Party party,
      String issue,
      String offered,
      DateSpan on,
      List<String> removed,
      List<String> kept,
      Moment before) {
    String offer = offered.equals(issue) ? "an offer" : "an offer on " + topic(offered);
    return "%s %s demands on %s kept to %s; %s covers %s, which it had demanded too (%s)."
        .formatted(
            on(on), of(party), topic(issue), list(kept), offer, list(removed), days(before.on()));
  }

  static String dropped(Party party, DateSpan on, List<String> matters, Moment before) {
    return "%s %s gave up its demand of %s: %s."
        .formatted(on(on), party.name(), days(before.on()), list(matters));
  }

  static String gaveGround(Party party, DateSpan on, List<String> matters, Moment before) {
    return "%s %s gave ground on its demand of %s: %s."
        .formatted(on(on), party.name(), days(before.on()), list(matters));
  }

  static String disputed(
      Party party, DateSpan on, String provision, Act one, Act other, DateSpan otherOn) {
    String when = on.equals(otherOn) ? "the same time" : days(otherOn);
    return "%s one account has %s of %s on %s, another of %s has %s."
        .formatted(on(on), a(one), party.name(), provision, when, a(other));
  }

  private static String on(DateSpan on) {
    return on.isDay() ? "On " + on.from() : "Between " + on.from() + " and " + on.to() + ",";
  }

  private static String days(DateSpan on) {
    return on.isDay() ? on.from().toString() : on.from() + " to " + on.to();
  }

  private static String of(Party party) {
    return party.name() + (party.name().endsWith("s") ? "'" : "'s");
  }

  private static String topic(String issue) {
    return issue.replace('-', ' ');
  }

  private static String a(Act act) {
    return (act == Act.OFFER || act == Act.AGREE ? "an " : "a ") + noun(act);
  }

  private static String noun(Act act) {
    return switch (act) {
      case DEMAND -> "demand";
      case OFFER -> "offer";
      case AGREE -> "agreement";
      case REFUSE -> "refusal";
      case THREATEN -> "threat";
    };
  }

  private static String quoted(List<String> words) {
    return list(words.stream().map(w -> "\"" + w + "\"").toList());
  }

  /** "a, b and c", and how many more where there are many. */
  static String list(List<String> items) {
    if (items.size() > SHOWN) {
      return String.join(", ", items.subList(0, SHOWN))
          + " and "
          + (items.size() - SHOWN)
          + " more";
    }
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
