// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.query.Query;

/**
 * Parts of a query as expressions of SQLite's full-text index (FTS5, "Full-text Query Syntax").
 * Words are always quoted, so that nothing in them is syntax.
 */
final class FullText {
  private FullText() {}

  /** The expression of a query that asks for words alone; empty where it asks for more. */
  static Optional<String> of(Query query) {
    if (query instanceof Query.Words words) {
      return Optional.of(quoted(words));
    }
    if (query instanceof Query.Or or) {
      return joined(or.parts(), " OR ");
    }
    return query instanceof Query.And and ? and(and.parts()) : Optional.empty();
  }

  /** What must be there, without what must not; FTS5 has no negation that stands alone. */
  private static Optional<String> and(List<Query> parts) {
    List<Query> wanted = parts.stream().filter(part -> !(part instanceof Query.Not)).toList();
    List<Query> unwanted =
        parts.stream()
            .filter(Query.Not.class::isInstance)
            .map(part -> ((Query.Not) part).part())
            .toList();
    Optional<String> positive = wanted.isEmpty() ? Optional.empty() : joined(wanted, " AND ");
    if (positive.isEmpty() || unwanted.isEmpty()) {
      return positive;
    }
    return joined(unwanted, " OR ").map(no -> "(" + positive.get() + ") NOT (" + no + ")");
  }

  private static Optional<String> joined(List<Query> parts, String operator) {
    List<String> expressions = new ArrayList<>();
    for (Query part : parts) {
      Optional<String> expression = of(part);
      if (expression.isEmpty()) {
        return Optional.empty();
      }
      expressions.add("(" + expression.get() + ")");
    }
    return Optional.of(String.join(operator, expressions));
  }

  private static String quoted(Query.Words words) {
    return "\"" + words.text().replace("\"", "\"\"") + "\"" + (words.prefix() ? " *" : "");
  }

  /** All words that a query wants, any of them: what is marked in what it found. */
  static Optional<String> marks(Query query) {
    List<String> wanted = new ArrayList<>();
    collect(query, wanted);
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(wanted.stream().distinct().collect(Collectors.joining(" OR ")));
  }

  private static void collect(Query query, List<String> wanted) {
    if (query instanceof Query.Words words) {
      wanted.add(quoted(words));
    } else if (query instanceof Query.And and) {
      and.parts().forEach(part -> collect(part, wanted));
    } else if (query instanceof Query.Or or) {
      or.parts().forEach(part -> collect(part, wanted));
    }
  }
}
