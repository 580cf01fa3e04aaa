// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

/** A query that cannot be read; says at which character, and points at it. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Characters shown on each side of the place in a long query. */
  private static final int AROUND = 40;

  private final String query;
  private final int place;

  QueryException(String query, int place, String sentence) {
    super(sentence);
    this.query = query;
    this.place = place;
  }

  /** Where it goes wrong: UTF-16 code units of the query, its length for its end. */
  public int place() {
    return place;
  }

  /** The sentence with the character's number, counted from 1. */
  public String sentence() {
    return "The query, character " + (query.codePointCount(0, place) + 1) + ": " + getMessage();
  }

  /** The query, or its part around the place, and below it a caret at the character. */
  public String pointer() {
    int start = whole(Math.max(0, place - AROUND));
    int end = whole(Math.min(query.length(), place + AROUND));
    String before = (start > 0 ? "…" : "") + visible(query.substring(start, place));
    String after = visible(query.substring(place, end)) + (end < query.length() ? "…" : "");
    return "  "
        + before
        + after
        + "\n  "
        + " ".repeat(before.codePointCount(0, before.length()))
        + "^";
  }

  /** A place that parts no surrogate pair. */
  private int whole(int at) {
    boolean within =
        at > 0
            && at < query.length()
            && Character.isSurrogatePair(query.charAt(at - 1), query.charAt(at));
    return within ? at - 1 : at;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                visible.appendCodePoint(
                    Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || Character.getType(c) == Character.SURROGATE
                        ? '·'
                        : c));
    return visible.toString();
  }
}
