// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The blocks of a page in document order, and which of them stand within each element. */
final class PageBlocks {
  private static final int[] NONE = {0, 0};

  private final List<HtmlBlock> all = new ArrayList<>();
  private final List<Element> elements = new ArrayList<>();
  private final Map<Element, int[]> extents = new IdentityHashMap<>();

  void add(HtmlBlock block) {
    all.add(block);
  }

  /** An element begins before the next block. */
  void open(Element element) {
    extents.put(element, new int[] {all.size(), all.size()});
  }

  /** It ends after the last block. */
  void close(Element element) {
    int[] extent = extents.get(element);
    extent[1] = all.size();
    if (extent[0] == extent[1]) {
      extents.remove(element);
    } else {
      elements.add(element);
    }
  }

  List<HtmlBlock> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  HtmlBlock get(int index) {
    return all.get(index);
  }

  /** Elements that hold blocks, inner ones first. */
  List<Element> elements() {
    return elements;
  }

  /** Index of the first block within an element. */
  int from(Element element) {
    return extents.getOrDefault(element, NONE)[0];
  }

  /** One past the index of the last block within an element. */
  int to(Element element) {
    return extents.getOrDefault(element, NONE)[1];
  }

  List<HtmlBlock> within(Element element) {
    return all.subList(from(element), to(element));
  }

  List<HtmlBlock> range(int from, int to) {
    return all.subList(Math.max(0, from), Math.max(Math.max(0, from), Math.min(to, size())));
  }

  Optional<HtmlBlock> title() {
    return all.stream().filter(HtmlBlock::isTitle).findFirst();
  }

  /** The innermost element that holds all blocks of a range. */
  Element around(int from, int to) {
    for (Element e = all.get(from).owner(); e.parent() != null; e = e.parent()) {
      if (from(e) <= from && to(e) >= to) {
        return e;
      }
    }
    return all.get(from).owner().root();
  }

  /** Words of the open prose in a range. */
  int proseWords(int from, int to) {
    return StoryBlocks.words(range(from, to));
  }
}
