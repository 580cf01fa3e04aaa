// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The posts of a live page, told by repetition: three or more elements side by side that each begin
 * with a time of the day. Names of classes play no part.
 */
final class Posts {
  /** Fewer are no row of posts. */
  private static final int FEWEST = 3;

  /** A post has so many words at least. */
  static final int WORDS = 12;

  /** They hold so much of the story's prose at least. */
  private static final double SHARE = 0.4;

  /** So many blocks at the top of a post tell its time. */
  private static final int TOP = 3;

  private static final String CLOCK_TIME =
      "(?:\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)"
          + "(?: ?\\(?\\p{Lu}{2,4}\\)?)?(?: ?uhr)?";

  /** "10.42am", "5h ago 14.05 BST", "Posted at 9:05 pm ET". */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:.{0,12}\\bago,? )?(?:(?:posted|published|updated)(?: at)?:? |at )?"
              + CLOCK_TIME
              + "(?:[,|·• -]+.{0,40})?");

  private static final Pattern STAMP =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*|\\d{10,13}");

  private final PageBlocks blocks;
  private final Guess main;
  private final boolean live;

  private Posts(PageBlocks blocks, Guess main, boolean live) {
    this.blocks = blocks;
    this.main = main;
    this.live = live;
  }

  /** The elements of the posts within the main story, in order; none where it is no live page. */
  static List<Element> of(PageBlocks blocks, Guess main, boolean live) {
    return new Posts(blocks, main, live).find();
  }

  private List<Element> find() {
    Map<Element, List<Element>> rows = new IdentityHashMap<>();
    for (Element element : blocks.elements()) {
      if (isWithinMain(element) && isPost(element)) {
        rows.computeIfAbsent(element.parent(), e -> new ArrayList<>()).add(element);
      }
    }
    List<Element> best = List.of();
    int most = 0;
    for (List<Element> row : rows.values()) {
      int words = row.stream().mapToInt(this::words).sum();
      if (row.size() >= FEWEST && words > most) {
        best = row;
        most = words;
      }
    }
    return most >= SHARE * blocks.proseWords(main.from(), main.to()) ? best : List.of();
  }

  private boolean isWithinMain(Element element) {
    return element.parent() != null
        && blocks.from(element) >= main.from()
        && blocks.to(element) <= main.to();
  }

  private int words(Element post) {
    return blocks.proseWords(blocks.from(post), blocks.to(post));
  }

  private boolean isPost(Element element) {
    if (blocks.to(element) - blocks.from(element) < 2) {
      return false;
    }
    return isTimed(element) && words(element) >= WORDS;
  }

  private boolean isTimed(Element element) {
    List<HtmlBlock> own = blocks.within(element);
    for (HtmlBlock block : own.subList(0, Math.min(TOP, own.size()))) {
      if (isTime(block)) {
        return true;
      }
      boolean beforeTime = block.isHeading() || (live && block.words() <= 20);
      if (!beforeTime || block.isProse()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isTime(HtmlBlock block) {
    return CLOCK.matcher(block.text()).matches() || stamp(block).isPresent();
  }

  private static Optional<String> stamp(HtmlBlock block) {
    for (Element e = block.owner(); e != null && !e.normalName().equals("body"); e = e.parent()) {
      if (e.normalName().equals("time")) {
        return Optional.of(e.attr("datetime")).filter(time -> STAMP.matcher(time).matches());
      }
      if (e.isBlock() && e.children().size() > 1) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The time of the day that the top of a story prints: "10.42am". */
  static Optional<String> clock(List<HtmlBlock> story) {
    return story.stream()
        .limit(TOP)
        .map(HtmlBlock::text)
        .filter(text -> CLOCK.matcher(text).matches())
        .findFirst();
  }
}
