// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

/**
 * A stretch of a text in UTF-16 code units, half-open: of "ab cd", the span [3, 5) is "cd".
 *
 * @param start first code unit, from 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) {
  public Span {
    Require.that(start >= 0, "a span starts at 0 or later, not at %d", start);
    Require.that(end >= start, "a span ends at its start or later: [%d, %d)", start, end);
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether every code unit of the other span lies in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether a code unit lies in this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Number of code units that both spans have. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same stretch in a text before which {@code by} code units were put. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /**
   * The words of this stretch.
   *
   * @throws IllegalArgumentException where the text is shorter than this span's end
   */
  public String of(String text) {
    Require.that(
        end <= text.length(), "a span ends at %d, the text has %d characters", end, text.length());
    return text.substring(start, end);
  }
}
