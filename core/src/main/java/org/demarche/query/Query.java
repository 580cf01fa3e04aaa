// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.text.Require;

/**
 * What a query asks for. {@link #toString} writes it in the language that {@link #parse} reads, so
 * that a user sees how it was understood.
 *
 * <p>The language: words that must all be there ({@code ceasefire fuel}), phrases ({@code "fuel
 * embargo"}), beginnings ({@code negotiat*}), fields ({@code party:RUS}, several values parted by
 * commas), {@code OR}, {@code NOT} or a minus sign before what must not be there, parentheses.
 * {@code OR} binds less than the blank: {@code a b OR c} is {@code (a b) OR c}.
 */
public sealed interface Query {
  /**
   * Words that stand one behind the other.
   *
   * @param text the words; at least one letter or digit
   * @param prefix whether the last one is only the beginning of a word
   */
  record Words(String text, boolean prefix) implements Query {
    public Words {
      Require.that(holdsWord(text), "there is no word in \"%s\"", text);
    }

    static boolean holdsWord(String text) {
      return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public String toString() {
      boolean plain = text.matches("[\\p{L}\\p{N}]+") && !text.matches("AND|OR|NOT");
      return (plain ? text : quoted(text)) + (prefix ? "*" : "");
    }
  }

  /**
   * A field with one of these values.
   *
   * @param field none of days
   * @param values checked: ids of parties and issues, words of acts and modes
   */
  record OneOf(Field field, List<String> values) implements Query {
    public OneOf {
      Require.that(!field.isDay(), "%s is a day", field);
      Require.that(!values.isEmpty(), "%s has no value", field);
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return field.word()
          + ":"
          + values.stream()
              .map(value -> value.matches("[\\p{L}\\p{N}.-]+") ? value : quoted(value))
              .collect(Collectors.joining(","));
    }
  }

  /**
   * A bound in time.
   *
   * @param field {@link Field#FROM}, {@link Field#TO} or {@link Field#AS_OF}
   * @param day first or last day, included
   */
  record Day(Field field, LocalDate day) implements Query {
    public Day {
      Require.that(field.isDay(), "%s is no day", field);
    }

    @Override
    public String toString() {
      return field.word() + ":" + day;
    }
  }

  /** All of these; none asks for nothing. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(And::inner).collect(Collectors.joining(" "));
    }

    private static String inner(Query part) {
      return part instanceof Or ? "(" + part + ")" : part.toString();
    }
  }

  /** At least one of these. */
  record Or(List<Query> parts) implements Query {
    public Or {
      Require.that(parts.size() > 1, "an alternative needs two parts");
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Or::inner).collect(Collectors.joining(" OR "));
    }

    private static String inner(Query part) {
      return part instanceof And ? "(" + part + ")" : part.toString();
    }
  }

  /** Not this. */
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return part instanceof And || part instanceof Or ? "-(" + part + ")" : "-" + part;
    }
  }

  /**
   * Reads a query.
   *
   * @throws QueryException naming the character at which it goes wrong
   */
  static Query parse(String text, Vocabulary vocabulary) throws QueryException {
    return new QueryParser(text, vocabulary).parse();
  }

  /** All of it, this one first: words, fields, and what joins them. */
  default Stream<Query> all() {
    Stream<Query> parts = Stream.empty();
    if (this instanceof And and) {
      parts = and.parts().stream();
    } else if (this instanceof Or or) {
      parts = or.parts().stream();
    } else if (this instanceof Not not) {
      parts = Stream.of(not.part());
    }
    return Stream.concat(Stream.of(this), parts.flatMap(Query::all));
  }

  /** Whether it asks for this field anywhere. */
  default boolean asksFor(Predicate<Field> field) {
    return all()
        .anyMatch(
            each ->
                each instanceof OneOf one && field.test(one.field())
                    || each instanceof Day day && field.test(day.field()));
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }
}
