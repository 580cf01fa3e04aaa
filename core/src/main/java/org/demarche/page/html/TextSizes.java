// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many characters of text stand within each element of a page. */
final class TextSizes implements NodeVisitor {
  private final Map<Element, Integer> sizes = new IdentityHashMap<>();
  private final Deque<int[]> open = new ArrayDeque<>();
  private final int all;

  TextSizes(Element root) {
    open.push(new int[1]);
    root.traverse(this);
    all = Math.max(1, open.pop()[0]);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element) {
      open.push(new int[1]);
    } else if (node instanceof TextNode text && !text.isBlank()) {
      open.element()[0] += text.text().length();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      int size = open.pop()[0];
      sizes.put(element, size);
      open.element()[0] += size;
    }
  }

  /** Characters of text within this element. */
  int size(Element element) {
    return sizes.getOrDefault(element, 0);
  }

  /** Share of the page's text that stands within this element, 0 to 1. */
  double share(Element element) {
    return size(element) / (double) all;
  }
}
