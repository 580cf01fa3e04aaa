// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many characters of text, and of text in links, stand within each element of a page. */
final class TextSizes implements NodeVisitor {
  private static final Set<String> CONTROLS = Set.of("button", "input", "form", "select");

  /** Of an element: its characters, those of them in links, and its controls. */
  private static final class Size {
    int characters;
    int linked;
    int controls;

    void add(Size inner) {
      characters += inner.characters;
      linked += inner.linked;
      controls += inner.controls;
    }
  }

  private final Map<Element, Size> sizes = new IdentityHashMap<>();
  private final Deque<Size> open = new ArrayDeque<>();
  private final int all;
  private int links;

  TextSizes(Element root) {
    open.push(new Size());
    root.traverse(this);
    all = Math.max(1, open.pop().characters);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open.push(new Size());
      links += element.normalName().equals("a") ? 1 : 0;
    } else if (node instanceof TextNode text && !text.isBlank()) {
      int length = text.text().length();
      open.element().characters += length;
      open.element().linked += links > 0 ? length : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Size size = open.pop();
      size.controls += CONTROLS.contains(element.normalName()) ? 1 : 0;
      links -= element.normalName().equals("a") ? 1 : 0;
      sizes.put(element, size);
      open.element().add(size);
    }
  }

  private Size of(Element element) {
    return sizes.getOrDefault(element, new Size());
  }

  /** Characters of text within this element. */
  int size(Element element) {
    return of(element).characters;
  }

  /** Share of this element's text that stands in links, 0 to 1. */
  double links(Element element) {
    return of(element).linked / (double) Math.max(1, size(element));
  }

  /** Whether it holds buttons, fields or forms. */
  boolean hasControls(Element element) {
    return of(element).controls > 0;
  }

  /** Share of the page's text that stands within this element, 0 to 1. */
  double share(Element element) {
    return size(element) / (double) all;
  }
}
