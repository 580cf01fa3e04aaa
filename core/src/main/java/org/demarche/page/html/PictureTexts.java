// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds captions by their place: the first words below a picture in a container that holds nothing
 * else. Half of all pages have no &lt;figcaption&gt; and no telling name for them.
 */
final class PictureTexts {
  /** A caption with its credit has no more characters. */
  private static final int LONGEST = 320;

  /** Pictures looked at; a page has a few dozen. */
  private static final int MOST = 2_000;

  /** What holds so much of a page's text is the story: a picture essay, a gallery. */
  private static final double SHARE = 0.3;

  private static final Set<String> NO_HOLDERS =
      Set.of("p", "li", "td", "a", "body", "html", "main", "article", "blockquote");

  private final TextSizes sizes;
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  private PictureTexts(TextSizes sizes) {
    this.sizes = sizes;
  }

  /** The containers that hold a picture and its caption. */
  static Set<Element> of(Document page, TextSizes sizes) {
    PictureTexts texts = new PictureTexts(sizes);
    page.select("img, picture, amp-img").stream().limit(MOST).forEach(texts::add);
    double share = texts.holders.stream().mapToDouble(sizes::share).sum();
    return share > SHARE ? Set.of() : texts.holders;
  }

  private void add(Element picture) {
    Element inner = picture;
    Element holder = picture.parent();
    while (holder != null && sizes.size(holder) == 0) {
      inner = holder;
      holder = holder.parent();
    }
    if (holder == null || NO_HOLDERS.contains(holder.normalName())) {
      return;
    }
    boolean caption =
        sizes.size(holder) <= LONGEST
            && textsBelow(inner)
            && holder.selectFirst("h1, h2, h3, h4, h5, [itemprop=headline]") == null;
    if (caption) {
      holders.add(holder);
    }
  }

  /** Whether all words stand below the picture, in elements of their own. */
  private boolean textsBelow(Element picture) {
    for (Node node = picture.previousSibling(); node != null; node = node.previousSibling()) {
      if (hasText(node)) {
        return false;
      }
    }
    for (Node node = picture.nextSibling(); node != null; node = node.nextSibling()) {
      if (!(node instanceof Element) && hasText(node)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasText(Node node) {
    return node instanceof Element element
        ? sizes.size(element) > 0
        : node instanceof org.jsoup.nodes.TextNode text && !text.isBlank();
  }
}
