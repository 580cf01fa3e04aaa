// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Where inline elements stand side by side as items of a row, parted by style alone:
 * &lt;span&gt;Tom Reed&lt;/span&gt;&lt;span&gt;3 min read&lt;/span&gt;. Parts of a word, or of a
 * sentence, in elements of their own are none: &lt;b&gt;U&lt;/b&gt;kraine.
 */
final class Rows {
  /** A row is no longer than this, in characters. */
  private static final int LONGEST = 400;

  /** Elements that are an item wherever they stand. */
  private static final Set<String> ITEMS = Set.of("a", "time", "button", "address", "cite");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** What a row may hold beside its items. */
  private static final Pattern MARKS = Pattern.compile("[\\s|·•/,;–—-]*");

  /** Characters and nodes after which an element is too long for a row, blanks included. */
  private static final int MOST = 2_000;

  /** Asked for each of its children, so it is worked out once. */
  private final Map<Element, Boolean> running = new IdentityHashMap<>();

  /** Whether an item of a row ends right before this element, and another begins with it. */
  boolean isBetweenItems(Element element) {
    Node before = element.previousSibling();
    if (!(before instanceof Element other) || other.isBlock() || other.normalName().equals("br")) {
      return false;
    }
    Element row = element.parent();
    if (row == null || running.computeIfAbsent(row, Rows::isRunning)) {
      return false;
    }
    String first = other.text();
    String second = element.text();
    return !first.isEmpty() && !second.isEmpty() && isSeam(other, first, element, second);
  }

  /** A text with words of its own, or one that is too long for a row. */
  private static boolean isRunning(Element row) {
    if (isLong(row)) {
      return true;
    }
    int length = 0;
    for (Node node : row.childNodes()) {
      if (node instanceof TextNode words && !MARKS.matcher(words.getWholeText()).matches()) {
        return true;
      }
      length += node instanceof Element element ? element.text().length() : 0;
      if (length > LONGEST) {
        return true;
      }
    }
    String text = row.text();
    return Strings.endsSentence(text) && Strings.words(text) >= 8;
  }

  /** Looks no further than it must: an element may hold a whole page. */
  private static boolean isLong(Element row) {
    int[] left = {MOST, MOST};
    row.filter(
        (node, depth) -> {
          left[0]--;
          left[1] -= node instanceof TextNode words ? words.getWholeText().length() : 0;
          return left[0] < 0 || left[1] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return left[0] < 0 || left[1] < 0;
  }

  private static boolean isSeam(Element one, String first, Element other, String second) {
    char end = first.charAt(first.length() - 1);
    char start = second.charAt(0);
    if (!Character.isLetterOrDigit(end) && !isCloser(end) || !isOpener(start)) {
      return false;
    }
    boolean partOfWord = Strings.words(first) == 1 && first.length() <= 2 && !isNumber(first);
    if (partOfWord || isWithinHeading(other)) {
      return false;
    }
    boolean lower = Character.isLowerCase(end) && Character.isLowerCase(start);
    return lower ? isItem(one) || isItem(other) : true;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  private static boolean isCloser(char c) {
    return ".)]”\"’'".indexOf(c) >= 0;
  }

  private static boolean isOpener(char c) {
    return Character.isLetterOrDigit(c) || "([“\"‘@#|·•".indexOf(c) >= 0;
  }

  private static boolean isItem(Element element) {
    return ITEMS.contains(element.normalName());
  }

  /** Letters of a headline are set apart to be styled. */
  private static boolean isWithinHeading(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (HEADINGS.contains(e.normalName())) {
        return true;
      }
      if (e.isBlock()) {
        return false;
      }
    }
    return false;
  }
}
