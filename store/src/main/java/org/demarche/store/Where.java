// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The conditions of a query, with the values of their placeholders. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition without values. */
  Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition, in which "%s" stands for the placeholders, unless there are no values. */
  Where anyOf(String condition, Collection<?> alternatives) {
    if (!alternatives.isEmpty()) {
      long places = condition.split("%s", -1).length - 1L;
      conditions.add(condition.replace("%s", placeholders(alternatives.size())));
      for (long i = 0; i < places; i++) {
        values.addAll(alternatives);
      }
    }
    return this;
  }

  /** Adds a condition with the values of its placeholders. */
  Where with(String condition, Collection<?> bound) {
    conditions.add(condition);
    values.addAll(bound);
    return this;
  }

  /** Adds a condition with one placeholder where there is a value. */
  Where when(String condition, Optional<?> value) {
    value.ifPresent(
        each -> {
          conditions.add(condition);
          values.add(each);
        });
    return this;
  }

  /** " WHERE … AND …", or nothing. */
  String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** The values of the placeholders, in order. */
  Object[] values() {
    return values.toArray();
  }

  /** "?, ?, ?" for three. */
  static String placeholders(int count) {
    return IntStream.range(0, count).mapToObj(i -> "?").collect(Collectors.joining(", "));
  }
}
