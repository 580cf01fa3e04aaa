// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.IOException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Words and what each of them belongs to, as in NLP4J's lexica: many words, few distinct groups,
 * each in the order in which the shipped collection runs through it.
 */
final class PackedWords<V> extends AbstractMap<String, V> {
  private final StringTable words;
  private final int[] groupOfWord;
  private final List<V> groups;

  private PackedWords(StringTable words, int[] groupOfWord, List<V> groups) {
    this.words = words;
    this.groupOfWord = groupOfWord;
    this.groups = groups;
  }

  @Override
  public V get(Object key) {
    int word = key instanceof String string ? words.numberOf(string) : -1;
    return word < 0 ? null : groups.get(groupOfWord[word]);
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("Packed words can only be looked up.");
  }

  static void write(Map<String, ? extends Collection<String>> shipped, FlatWriter out)
      throws IOException {
    Groups groups = new Groups();
    int[] groupOfWord =
        shipped.values().stream().mapToInt(group -> groups.numberOf(group)).toArray();
    StringTable.of(shipped.keySet()).write(out);
    out.writeInts(groupOfWord);
    groups.write(out);
  }

  static <V> PackedWords<V> read(FlatReader in, Function<List<String>, V> group)
      throws IOException {
    return new PackedWords<>(StringTable.read(in), in.readInts(), Groups.read(in, group));
  }

  /** Distinct groups, numbered as they come. */
  static final class Groups {
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    int numberOf(Collection<String> group) {
      List<String> members = List.copyOf(group);
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(members, next);
      return known == null ? next : known;
    }

    void write(FlatWriter out) throws IOException {
      out.writeInt(numbers.size());
      for (List<String> members : numbers.keySet()) {
        out.writeString(String.join("\n", members));
      }
    }

    static <V> List<V> read(FlatReader in, Function<List<String>, V> group) throws IOException {
      int size = in.readInt();
      List<V> groups = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        groups.add(group.apply(Arrays.asList(in.readString().split("\n"))));
      }
      return List.copyOf(groups);
    }
  }
}
