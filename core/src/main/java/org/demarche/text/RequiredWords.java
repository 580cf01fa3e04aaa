// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Strings of which each match of a pattern holds one, read off the pattern: "© .{2,40}|all rights
 * reserved.*" matches no text without "©" and without "all rights reserved". To look for them first
 * is much sooner done than to try the pattern. Where a pattern requires none, or is written in a
 * way that this does not read, any text may match.
 */
public final class RequiredWords {
  /** More alternatives are not worth looking for. */
  private static final int MOST = 60;

  private static final RequiredWords NONE = new RequiredWords(Set.of());

  /** The alternatives of a group that is read, and what its current one requires so far. */
  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    /** Up to the end of the group or of the pattern; empty where a branch requires nothing. */
    Set<String> alternatives() {
      Set<String> all = new LinkedHashSet<>();
      boolean each = true;
      boolean more = true;
      while (more) {
        Set<String> one = sequence();
        each &= !one.isEmpty();
        all.addAll(one);
        more = at < pattern.length() && pattern.charAt(at) == '|';
        at += more ? 1 : 0;
      }
      return each && all.size() <= MOST ? all : Set.of();
    }

    private Set<String> sequence() {
      List<Set<String>> parts = new ArrayList<>();
      StringBuilder run = new StringBuilder();
      while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
        Optional<Character> literal = literal();
        Set<String> group = literal.isPresent() ? Set.of() : other();
        boolean optional = quantified();
        if (literal.isPresent() && !optional) {
          run.append(literal.get().charValue());
        }
        if (literal.isEmpty() || optional || wasRepeated()) {
          parts.add(run.length() == 0 ? Set.of() : Set.of(run.toString()));
          run.setLength(0);
          parts.add(optional ? Set.of() : group);
        }
      }
      parts.add(run.length() == 0 ? Set.of() : Set.of(run.toString()));
      return best(parts);
    }

    /** A character that stands for itself. */
    private Optional<Character> literal() {
      char c = pattern.charAt(at);
      boolean escaped = c == '\\';
      char shown = escaped && at + 1 < pattern.length() ? pattern.charAt(at + 1) : c;
      boolean plain = escaped ? !Character.isLetterOrDigit(shown) : ".[($^?*+{".indexOf(c) < 0;
      if (!plain) {
        return Optional.empty();
      }
      at += escaped ? 2 : 1;
      return Optional.of(shown);
    }

    /** A group, a class of characters, a point, an anchor. */
    private Set<String> other() {
      char c = pattern.charAt(at);
      if (c == '(') {
        return group();
      }
      if (c == '[') {
        skipClass();
      } else if (c == '\\') {
        skipEscape();
      } else if (c == '.' || c == '^' || c == '$') {
        at++;
      } else {
        throw new IllegalArgumentException("not read: " + pattern.substring(at));
      }
      return Set.of();
    }

    private Set<String> group() {
      boolean negated = pattern.startsWith("(?!", at) || pattern.startsWith("(?<!", at);
      if (pattern.startsWith("(?", at)) {
        at = afterKind();
      } else {
        at++;
      }
      Set<String> inner = alternatives();
      at++;
      return negated ? Set.of() : inner;
    }

    private int afterKind() {
      for (String kind : List.of("(?:", "(?=", "(?!", "(?<=", "(?<!")) {
        if (pattern.startsWith(kind, at)) {
          return at + kind.length();
        }
      }
      int name = pattern.indexOf('>', at);
      if (!pattern.startsWith("(?<", at) || name < 0) {
        throw new IllegalArgumentException("not read: " + pattern.substring(at));
      }
      return name + 1;
    }

    private void skipClass() {
      int depth = 0;
      do {
        char c = pattern.charAt(at);
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        at += c == '\\' ? 2 : 1;
      } while (depth > 0);
    }

    private void skipEscape() {
      char kind = pattern.charAt(at + 1);
      at += 2;
      if ((kind == 'p' || kind == 'P') && pattern.charAt(at) == '{') {
        at = pattern.indexOf('}', at) + 1;
      } else if (kind == 'Q' || kind == 'k' || kind == 'x' || kind == 'u') {
        throw new IllegalArgumentException("not read: " + pattern.substring(at));
      }
    }

    private boolean repeated;

    /** Reads what tells how often; whether that may be never. */
    private boolean quantified() {
      repeated = at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0;
      if (!repeated) {
        return false;
      }
      char c = pattern.charAt(at);
      boolean never = c == '?' || c == '*' || pattern.startsWith("{0", at);
      at = c == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
      if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
        at++;
      }
      return never;
    }

    private boolean wasRepeated() {
      return repeated;
    }

    /** The part whose shortest string is longest. */
    private static Set<String> best(List<Set<String>> parts) {
      Set<String> best = Set.of();
      for (Set<String> part : parts) {
        if (shortest(part) > shortest(best)) {
          best = part;
        }
      }
      return best;
    }

    private static int shortest(Set<String> part) {
      return part.stream().mapToInt(String::length).min().orElse(0);
    }
  }

  private final Set<String> words;

  private RequiredWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** What a pattern requires; nothing where it has flags. */
  public static RequiredWords of(Pattern pattern) {
    if (pattern.flags() != 0) {
      return NONE;
    }
    try {
      Reader reader = new Reader(pattern.pattern());
      Set<String> words = reader.alternatives();
      return reader.at == pattern.pattern().length() ? new RequiredWords(words) : NONE;
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return NONE;
    }
  }

  /** The strings; empty where any text may match. */
  public Set<String> words() {
    return words;
  }

  /** Whether a text holds one of them, or none is required. */
  public boolean mayMatch(String text) {
    if (words.isEmpty()) {
      return true;
    }
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
