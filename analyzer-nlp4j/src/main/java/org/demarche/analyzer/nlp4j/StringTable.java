// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;

/**
 * An unchanging set of strings, numbered from 0 in the order they were given: one hash table over
 * one array of bytes, where a {@code Map} would hold an object and a string for each of them.
 */
final class StringTable {
  /** Two to a slot: the number of the string plus one, 0 where there is none; and its hash. */
  private final int[] slots;

  /** Where each string starts in the bytes, and where the last one ends. */
  private final int[] starts;

  /** One to three bytes for each UTF-16 unit, as in UTF-8 but unit by unit, so none is lost. */
  private final byte[] bytes;

  private StringTable(int[] slots, int[] starts, byte[] bytes) {
    this.slots = slots;
    this.starts = starts;
    this.bytes = bytes;
  }

  /** The table of these strings, which must differ from one another. */
  static StringTable of(Collection<String> strings) {
    int[] starts = new int[strings.size() + 1];
    int[] slots = new int[slotsFor(strings.size())];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int number = 0;
    for (String string : strings) {
      starts[number] = bytes.size();
      append(string, bytes);
      int slot = freeSlot(slots, string);
      slots[slot] = ++number;
      slots[slot + 1] = string.hashCode();
    }
    starts[number] = bytes.size();
    return new StringTable(slots, starts, bytes.toByteArray());
  }

  /** Twice the number of slots: the next power of two that leaves a quarter of them empty. */
  private static int slotsFor(int size) {
    return Integer.highestOneBit(size + size / 3 + 1) * 4;
  }

  private static int freeSlot(int[] slots, String string) {
    int slot = firstSlot(string.hashCode(), slots.length);
    while (slots[slot] != 0) {
      slot = next(slot, slots.length);
    }
    return slot;
  }

  private static int firstSlot(int hash, int length) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) << 1 & length - 1;
  }

  private static int next(int slot, int length) {
    return slot + 2 & length - 1;
  }

  private static void append(String string, ByteArrayOutputStream bytes) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < 0x80) {
        bytes.write(c);
      } else if (c < 0x800) {
        bytes.write(0xC0 | c >> 6);
        bytes.write(0x80 | c & 0x3F);
      } else {
        bytes.write(0xE0 | c >> 12);
        bytes.write(0x80 | c >> 6 & 0x3F);
        bytes.write(0x80 | c & 0x3F);
      }
    }
  }

  int size() {
    return starts.length - 1;
  }

  /** The number of a string, or -1 if it is not in the table. */
  int numberOf(String string) {
    int hash = string.hashCode();
    int slot = firstSlot(hash, slots.length);
    while (slots[slot] != 0) {
      if (slots[slot + 1] == hash && is(string, slots[slot] - 1)) {
        return slots[slot] - 1;
      }
      slot = next(slot, slots.length);
    }
    return -1;
  }

  private boolean is(String string, int number) {
    int at = starts[number];
    int end = starts[number + 1];
    int length = string.length();
    if (end - at < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = string.charAt(i);
      int width = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (end - at < width || c != unitAt(at, width)) {
        return false;
      }
      at += width;
    }
    return at == end;
  }

  private int unitAt(int at, int width) {
    return switch (width) {
      case 1 -> bytes[at];
      case 2 -> (bytes[at] & 0x1F) << 6 | bytes[at + 1] & 0x3F;
      default -> (bytes[at] & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
    };
  }

  void write(FlatWriter out) throws IOException {
    out.writeInts(slots);
    out.writeInts(starts);
    out.writeBytes(bytes);
  }

  static StringTable read(FlatReader in) throws IOException {
    return new StringTable(in.readInts(), in.readInts(), in.readBytes());
  }
}
