// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.account.Teller.Kind;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.party.Person;
import org.demarche.party.Person.Tenure;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/**
 * Tells for whom a speaker speaks: by the office that somebody of the name held on the day, else by
 * a party that stands in the name or the description ("Russian leader"). Sources of which no more
 * is told are outsiders.
 */
public final class Tellers {
  private static final Pattern GAP = Pattern.compile("[\\s,]+");

  /** Who is not named speaks for nobody, whatever stands in the description. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)\\b(?:sources?|insiders?|(?:close to|familiar with|briefed on|aware of) .*)\\b");

  /** Words of the longest name that is looked for in a description. */
  private static final int LONGEST = 4;

  private final PartyBook book;

  /** Tellers of the parties of this book. */
  public Tellers(PartyBook book) {
    this.book = book;
  }

  /** Who tells of this position. */
  public Teller of(StatementInStory told) {
    Statement statement = told.statement();
    if (statement.speaker().isEmpty()) {
      return new Teller(Kind.OUTLET, Optional.empty());
    }
    Optional<DateSpan> when = statement.said().or(told::published);
    Optional<Party> party = party(statement.speaker().get(), statement.holder(), when);
    Kind kind =
        party
            .map(each -> each.equals(statement.holder()) ? Kind.SELF : Kind.OTHER_PARTY)
            .orElse(Kind.OUTSIDER);
    return new Teller(kind, party);
  }

  private Optional<Party> party(Speaker speaker, Party holder, Optional<DateSpan> when) {
    if (UNNAMED.matcher(speaker.name() + " " + speaker.role()).find()) {
      return Optional.empty();
    }
    if (speaker.name().equalsIgnoreCase(holder.name())) {
      return Optional.of(holder);
    }
    return held(speaker.name(), when)
        .or(() -> named(speaker.name()))
        .or(() -> named(speaker.role()));
  }

  private Optional<Party> held(String name, Optional<DateSpan> when) {
    List<Person> people = book.named(name);
    return people.stream()
        .flatMap(each -> each.tenureOn(when).stream())
        .map(Tenure::party)
        .findFirst();
  }

  /** The party of the longest name in the words: "Russian", "the European Commission". */
  private Optional<Party> named(String words) {
    List<String> parts = GAP.splitAsStream(words).filter(part -> !part.isEmpty()).toList();
    for (int length = Math.min(LONGEST, parts.size()); length > 0; length--) {
      for (int from = 0; from + length <= parts.size(); from++) {
        String name = String.join(" ", parts.subList(from, from + length));
        Optional<Party> found = parties(name).findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Stream<Party> parties(String name) {
    boolean isName = Character.isUpperCase(name.codePointAt(0));
    return isName
        ? book.entries(name).stream().filter(entry -> !entry.weak()).map(PartyBook.Entry::party)
        : Stream.empty();
  }
}
