// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import org.jsoup.nodes.Element;

/**
 * A guess at where a page's story stands: a run of its blocks.
 *
 * @param by which finder made it
 * @param element an element that holds it
 * @param from index of its first block
 * @param to one past the index of its last block
 */
record Guess(String by, Element element, int from, int to) {
  static Guess of(String by, Element element, PageBlocks blocks) {
    return new Guess(by, element, blocks.from(element), blocks.to(element));
  }

  boolean holds(HtmlBlock block) {
    return from <= block.index() && block.index() < to;
  }
}
