// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/**
 * The text of an RTF document (Rich Text Format Specification 1.9.1): control words and groups are
 * followed as far as text needs it; what a reader does not know is left out, as the specification
 * asks. The text kit of the JDK knows no code pages, and is not used for that.
 */
final class RtfText {
  private static final int DEEPEST = 10_000;

  /** Where words go. */
  private enum Place {
    TEXT,
    BOX,
    MARGIN,
    NOWHERE
  }

  /** What holds within a group. */
  private record State(Place place, boolean gone, int skip) {
    State in(Place other) {
      return new State(other, gone, skip);
    }
  }

  private final byte[] bytes;
  private final Map<Place, StringBuilder> texts = new EnumMap<>(Place.class);
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Deque<State> groups = new ArrayDeque<>();
  private State state = new State(Place.TEXT, false, 1);
  private Charset charset = Charset.forName("windows-1252");
  private int at;
  private int toSkip;

  private RtfText(byte[] bytes) {
    this.bytes = bytes;
    for (Place place : Place.values()) {
      texts.put(place, new StringBuilder());
    }
  }

  /** The text, a line for each paragraph, cells of a table parted by tabs. */
  static String of(byte[] bytes) {
    return read(bytes).text();
  }

  /** The text, and what stands on its pages' margins. */
  static RtfText read(byte[] bytes) {
    RtfText reader = new RtfText(bytes);
    reader.read();
    return reader;
  }

  /** The text; what stands in boxes follows it. */
  String text() {
    String boxes = texts.get(Place.BOX).toString().strip();
    return texts.get(Place.TEXT) + (boxes.isEmpty() ? "" : "\n" + boxes);
  }

  /** Headers and footers, a line for each paragraph. */
  String margins() {
    return texts.get(Place.MARGIN).toString();
  }

  private void read() {
    while (at < bytes.length) {
      char c = (char) (bytes[at++] & 0xFF);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {
          // Line ends of the file mean nothing.
        }
        default -> character(c);
      }
    }
    flush();
  }

  private void open() {
    flush();
    if (groups.size() < DEEPEST) {
      groups.push(state);
    }
    toSkip = 0;
  }

  private void close() {
    flush();
    if (!groups.isEmpty()) {
      state = groups.pop();
    }
    toSkip = 0;
  }

  private void control() {
    if (at >= bytes.length) {
      return;
    }
    char c = (char) (bytes[at] & 0xFF);
    if (isLetter(c)) {
      word();
      return;
    }
    at++;
    switch (c) {
      case '\'' -> hex();
      case '*' -> state = state.in(Place.NOWHERE);
      case '~' -> put("\u00A0");
      case '_' -> put("-");
      case '\n', '\r' -> put("\n");
      case '\\', '{', '}' -> character(c);
      default -> {
        // Optional hyphens, index marks: nothing to see.
      }
    }
  }

  private void word() {
    int start = at;
    while (at < bytes.length && at - start < 32 && isLetter((char) (bytes[at] & 0xFF))) {
      at++;
    }
    String word = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
    int from = at;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
    }
    while (at < bytes.length && at - from < 11 && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    String digits = new String(bytes, from, at - from, java.nio.charset.StandardCharsets.US_ASCII);
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    int number = digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 0;
    word(word, number, digits.equals("0"));
  }

  private void word(String word, int number, boolean off) {
    if (RtfWords.HIDDEN.contains(word)) {
      state = state.in(Place.NOWHERE);
    } else if (RtfWords.MARGINS.contains(word) || word.equals("shptxt")) {
      state = state.in(word.equals("shptxt") ? Place.BOX : Place.MARGIN);
      put("\n");
    } else if (RtfWords.GONE.contains(word) || word.equals("plain")) {
      boolean gone = RtfWords.GONE.contains(word) && !off;
      flush();
      state = new State(state.place(), gone, state.skip());
    } else if (word.equals("u")) {
      put(String.valueOf((char) (number & 0xFFFF)));
      toSkip = state.skip();
    } else if (word.equals("uc")) {
      state = new State(state.place(), state.gone(), Math.max(0, Math.min(number, 16)));
    } else if (word.equals("ansicpg")) {
      codePage(number);
    } else if (word.equals("bin")) {
      at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
    } else if (RtfWords.WORDS.containsKey(word)) {
      put(RtfWords.WORDS.get(word));
    }
  }

  private void codePage(int number) {
    for (String name : new String[] {"windows-" + number, "x-windows-" + number, "Cp" + number}) {
      if (number > 0 && Charset.isSupported(name)) {
        charset = Charset.forName(name);
        return;
      }
    }
  }

  private void hex() {
    if (at + 2 > bytes.length) {
      at = bytes.length;
      return;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    if (high >= 0 && low >= 0) {
      at += 2;
      character((char) (high * 16 + low));
    }
  }

  /** A byte of text, in the document's code page; after a Unicode character its stand-ins go. */
  private void character(char c) {
    if (toSkip > 0) {
      toSkip--;
    } else if (isRead()) {
      pending.write(c);
    }
  }

  private void put(String words) {
    flush();
    if (isRead()) {
      texts.get(state.place()).append(words);
    }
  }

  private boolean isRead() {
    return state.place() != Place.NOWHERE && !state.gone();
  }

  private void flush() {
    if (pending.size() > 0) {
      texts.get(state.place()).append(pending.toString(charset));
      pending.reset();
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
