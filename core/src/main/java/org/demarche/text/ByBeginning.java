// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many rules with patterns for whole texts, of which only those are tried that a text's first
 * characters leave possible. Whether a beginning leaves a pattern possible is asked of the pattern
 * itself ({@link Matcher#hitEnd()}), and kept: beginnings repeat. The answers are those of trying
 * all patterns, sooner. Thread-safe.
 *
 * @param <T> the rules
 */
public final class ByBeginning<T> {
  /** So many first characters decide. */
  private static final int FIRST = 4;

  /** No more beginnings are kept; what is asked beyond is worked out each time. */
  private static final int MOST = 50_000;

  private final List<T> rules;
  private final Function<T, Pattern> pattern;
  private final Map<String, List<T>> known = new ConcurrentHashMap<>();

  /** Rules in their order; of each its pattern, which is to match the whole of a text. */
  public ByBeginning(List<T> rules, Function<T, Pattern> pattern) {
    this.rules = List.copyOf(rules);
    this.pattern = pattern;
  }

  /** The rules that may match the whole of this text, in their order. */
  public List<T> of(CharSequence text) {
    if (text.length() < FIRST) {
      return rules;
    }
    String beginning = text.subSequence(0, FIRST).toString();
    List<T> found = known.get(beginning);
    if (found == null) {
      found = rules.stream().filter(rule -> mayBegin(rule, beginning)).toList();
      if (known.size() < MOST) {
        known.put(beginning, found);
      }
    }
    return found;
  }

  private boolean mayBegin(T rule, String beginning) {
    Matcher matcher = pattern.apply(rule).matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }
}
