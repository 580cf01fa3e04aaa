// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a query from left to right, by recursive descent; its size and depth are bounded. */
final class QueryParser {
  /** UTF-16 code units of the longest query. */
  static final int LONGEST = 10_000;

  /** Words and fields of the largest query. */
  static final int MOST_TERMS = 100;

  /** Parentheses and negations within one another. */
  static final int DEEPEST = 40;

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z-]*):");

  private final String text;
  private final FieldValues values;
  private int at;
  private int terms;

  QueryParser(String text, Vocabulary vocabulary) {
    this.text = text;
    this.values = new FieldValues(vocabulary);
  }

  Query parse() throws QueryException {
    checkCharacters();
    skipBlanks();
    require(at < text.length(), 0, "it is empty.");
    Query query = alternatives(0);
    require(at == text.length(), at, "this parenthesis closes none.");
    return query;
  }

  private void checkCharacters() throws QueryException {
    require(
        text.length() <= LONGEST,
        Math.min(LONGEST, text.length()),
        "it has " + text.length() + " characters; at most " + LONGEST + " are read.");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      require(
          !Character.isISOControl(c) || Character.isWhitespace(c),
          i,
          String.format("U+%04X is a control character, which no text has.", (int) c));
    }
  }

  private Query alternatives(int depth) throws QueryException {
    List<Query> parts = new ArrayList<>();
    parts.add(all(depth));
    while (takeOperator("OR")) {
      parts.add(all(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
  }

  private Query all(int depth) throws QueryException {
    List<Query> parts = new ArrayList<>();
    boolean open = true;
    while (open) {
      parts.add(part(depth));
      boolean and = takeOperator("AND");
      open = and || !isEnd() && !isOperator("OR");
    }
    return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
  }

  private boolean isEnd() {
    skipBlanks();
    return at == text.length() || text.charAt(at) == ')';
  }

  private Query part(int depth) throws QueryException {
    require(
        !isEnd(), at, at == 0 || isOpened() ? "here words are missing." : "here it breaks off.");
    require(
        !isOperator("OR") && !isOperator("AND"),
        at,
        "this needs words on both sides; in quotation marks it is a word itself.");
    require(depth < DEEPEST, at, "it is nested more than " + DEEPEST + " times.");
    if (takeOperator("NOT")) {
      return new Query.Not(part(depth + 1));
    }
    char c = text.charAt(at);
    if (c == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
      at++;
      return new Query.Not(part(depth + 1));
    }
    return c == '(' ? inParentheses(depth) : term();
  }

  private boolean isOpened() {
    return text.charAt(at - 1) == '(';
  }

  private Query inParentheses(int depth) throws QueryException {
    int open = at++;
    Query query = alternatives(depth + 1);
    require(at < text.length(), open, "this parenthesis is not closed.");
    at++;
    return query;
  }

  private Query term() throws QueryException {
    require(++terms <= MOST_TERMS, at, "it has more than " + MOST_TERMS + " words and fields.");
    Matcher name = FIELD.matcher(text).region(at, text.length());
    return name.lookingAt() ? field(name) : words();
  }

  private Query words() throws QueryException {
    int start = at;
    String words = isQuote(text.charAt(at)) ? phrase() : run(false);
    boolean prefix = words.endsWith("*") && !isQuote(text.charAt(start));
    words = prefix ? words.substring(0, words.length() - 1) : words;
    if (!prefix && at < text.length() && text.charAt(at) == '*') {
      prefix = true;
      at++;
    }
    require(Query.Words.holdsWord(words), start, "here is no word to look for.");
    return new Query.Words(words.strip(), prefix);
  }

  private Query field(Matcher name) throws QueryException {
    int start = at;
    Optional<Field> known = Field.of(name.group(1));
    if (known.isEmpty()) {
      String near = Near.suggestion(name.group(1), Field.words());
      throw new QueryException(
          text,
          start,
          "there is no field \""
              + name.group(1)
              + "\""
              + (near.isEmpty() ? "; there are " + String.join(", ", Field.words()) + "." : near)
              + " Words with a colon stand in quotation marks.");
    }
    at = name.end();
    Field field = known.get();
    return field.isDay() ? day(field) : oneOf(field);
  }

  private Query oneOf(Field field) throws QueryException {
    List<String> found = new ArrayList<>();
    boolean more = true;
    while (more) {
      require(found.size() < MOST_TERMS, at, "these are more than " + MOST_TERMS + " values.");
      int start = at;
      String value = value(field);
      try {
        found.addAll(values.check(field, value));
      } catch (FieldValues.Refused e) {
        throw new QueryException(text, start, e.getMessage());
      }
      more = at < text.length() && text.charAt(at) == ',';
      at += more ? 1 : 0;
    }
    return new Query.OneOf(field, found.stream().distinct().toList());
  }

  private Query day(Field field) throws QueryException {
    int start = at;
    try {
      return values.day(field, value(field));
    } catch (FieldValues.Refused e) {
      throw new QueryException(text, start, e.getMessage());
    }
  }

  private String value(Field field) throws QueryException {
    int start = at;
    boolean quoted = at < text.length() && isQuote(text.charAt(at));
    String value = (quoted ? phrase() : run(true)).strip();
    require(
        !value.isEmpty(), start, "the field " + field.word() + " has no value behind its colon.");
    return value;
  }

  /** Characters up to a blank, a mark of quotation or a parenthesis; of a value, or a comma. */
  private String run(boolean isValue) {
    int start = at;
    while (at < text.length() && !endsRun(text.charAt(at), isValue)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean endsRun(char c, boolean isValue) {
    return Character.isWhitespace(c) || isQuote(c) || c == '(' || c == ')' || isValue && c == ',';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  private String phrase() throws QueryException {
    int open = at++;
    int start = at;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    require(at < text.length(), open, "this quotation mark is not closed.");
    return text.substring(start, at++);
  }

  private boolean takeOperator(String word) {
    boolean there = isOperator(word);
    at += there ? word.length() : 0;
    return there;
  }

  private boolean isOperator(String word) {
    skipBlanks();
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end == text.length()
            || Character.isWhitespace(text.charAt(end))
            || endsRun(text.charAt(end), false));
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void require(boolean holds, int place, String sentence) throws QueryException {
    if (!holds) {
      throw new QueryException(text, place, sentence);
    }
  }
}
