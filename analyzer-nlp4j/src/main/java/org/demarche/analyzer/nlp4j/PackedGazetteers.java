// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Lists of names as a tree of words. The nodes are numbered level by level, so that the children of
 * a node follow one another, and among them by the number of their word.
 */
final class PackedGazetteers extends PrefixTree<String, Set<String>> {
  private static final long serialVersionUID = 1;

  private final transient StringTable words;

  /** The first child of each node; its last one stands before the next node's first. */
  private final int[] firstChild;

  /** The word that leads to each node. */
  private final int[] wordOfNode;

  /** The lists on which the name stands that ends at each node, or 0. */
  private final int[] listsOfNode;

  private final transient List<Set<String>> lists;

  private PackedGazetteers(
      StringTable words,
      int[] firstChild,
      int[] wordOfNode,
      int[] listsOfNode,
      List<Set<String>> lists) {
    this.words = words;
    this.firstChild = firstChild;
    this.wordOfNode = wordOfNode;
    this.listsOfNode = listsOfNode;
    this.lists = lists;
  }

  /** The longest name that starts here with its last index, or null: as in the class extended. */
  @Override
  public <A> ObjectIntPair<Set<String>> get(A[] keys, int begin, Function<A, String> word) {
    ObjectIntPair<Set<String>> longest = null;
    int node = 0;
    for (int i = begin; i < keys.length; i++) {
      node = child(node, word.apply(keys[i]));
      if (node < 0) {
        break;
      }
      if (listsOfNode[node] > 0) {
        longest = new ObjectIntPair<>(lists.get(listsOfNode[node] - 1), i);
      }
    }
    return longest;
  }

  private int child(int node, String word) {
    int number = words.numberOf(word);
    if (number < 0) {
      return -1;
    }
    return Arrays.binarySearch(wordOfNode, firstChild[node], firstChild[node + 1], number);
  }

  static void write(PrefixTree<String, Set<String>> shipped, FlatWriter out) throws IOException {
    new Packer(shipped.getRoot()).write(out);
  }

  static PackedGazetteers read(FlatReader in) throws IOException {
    return new PackedGazetteers(
        StringTable.read(in),
        in.readInts(),
        in.readInts(),
        in.readInts(),
        PackedWords.Groups.read(in, names -> Collections.unmodifiableSet(new TreeSet<>(names))));
  }

  /** Numbers words, nodes and lists. */
  private static final class Packer {
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final PackedWords.Groups lists = new PackedWords.Groups();
    private final List<Integer> firstChild = new ArrayList<>();
    private final List<Integer> wordOfNode = new ArrayList<>(List.of(-1));
    private final List<Integer> listsOfNode = new ArrayList<>();

    Packer(PrefixNode<String, Set<String>> root) {
      Queue<PrefixNode<String, Set<String>>> nodes = new ArrayDeque<>(List.of(root));
      while (!nodes.isEmpty()) {
        PrefixNode<String, Set<String>> node = nodes.remove();
        listsOfNode.add(node.hasValue() ? lists.numberOf(node.getValue()) + 1 : 0);
        firstChild.add(wordOfNode.size());
        children(node).forEach(child -> add(child, nodes));
      }
      firstChild.add(wordOfNode.size());
    }

    private List<Map.Entry<String, PrefixNode<String, Set<String>>>> children(
        PrefixNode<String, Set<String>> node) {
      node.keySet().stream().sorted().forEach(word -> words.putIfAbsent(word, words.size()));
      return node.entrySet().stream()
          .sorted(Comparator.comparing(child -> words.get(child.getKey())))
          .toList();
    }

    private void add(
        Map.Entry<String, PrefixNode<String, Set<String>>> child,
        Queue<PrefixNode<String, Set<String>>> nodes) {
      wordOfNode.add(words.get(child.getKey()));
      nodes.add(child.getValue());
    }

    void write(FlatWriter out) throws IOException {
      StringTable.of(words.keySet()).write(out);
      out.writeInts(ints(firstChild));
      out.writeInts(ints(wordOfNode));
      out.writeInts(ints(listsOfNode));
      lists.write(out);
    }

    private static int[] ints(List<Integer> values) {
      return values.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
