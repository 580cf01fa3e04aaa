// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Tells what the &lt;article&gt; elements beside or within the main story are: stories in full,
 * which begin an article of their own, or teasers, which are cut. Posts of a live page are stories
 * however short, whatever their elements are called.
 */
final class OtherStories {
  /** A story in full has so many words at least. */
  private static final int FULL = 80;

  /** A page that has more of them is a list. */
  private static final int MOST = 300;

  private final PageBlocks blocks;
  private final Guess main;
  private final boolean live;
  private final PageDates dates;

  /** The first block of prose in the main story, and how much prose it has. */
  private final Optional<HtmlBlock> first;

  private final int words;

  private OtherStories(PageBlocks blocks, Guess main, boolean live, PageDates dates) {
    this.blocks = blocks;
    this.main = main;
    this.live = live;
    this.dates = dates;
    List<HtmlBlock> all = blocks.range(main.from(), main.to());
    this.first = firstProse(all);
    this.words = StoryBlocks.words(all);
  }

  static void mark(PageBlocks blocks, Guess main, boolean live, PageDates dates) {
    boolean named = live || isLive(main.element());
    List<Element> posts = Posts.of(blocks, main, named);
    OtherStories stories = new OtherStories(blocks, main, named || !posts.isEmpty(), dates);
    if (posts.isEmpty()) {
      main.element().select("article").stream()
          .filter(article -> article != main.element())
          .limit(MOST)
          .forEach(stories::mark);
    } else {
      posts.stream().limit(MOST).forEach(stories::mark);
    }
  }

  private static boolean isLive(Element main) {
    for (Element e = main; e != null; e = e.parent()) {
      String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
      if (names.contains("liveblog") || names.contains("live-blog")) {
        return true;
      }
    }
    return false;
  }

  private void mark(Element article) {
    List<HtmlBlock> own = blocks.within(article);
    if (own.isEmpty() || own.stream().anyMatch(HtmlBlock::isTitle) || isMain(own)) {
      return;
    }
    Optional<HtmlBlock> heading = StoryBlocks.heading(own);
    int words = StoryBlocks.words(own);
    if (words < (live ? Posts.WORDS : FULL)) {
      own.forEach(block -> block.cut("related-links"));
    } else {
      start(own, live ? heading.or(() -> firstProse(own)) : heading)
          .ifPresent(block -> block.startStory(dates.ofStory(article, Posts.clock(own))));
    }
  }

  /** A heading below the first paragraph is one within the post. */
  private static Optional<HtmlBlock> start(List<HtmlBlock> own, Optional<HtmlBlock> heading) {
    Optional<HtmlBlock> prose = firstProse(own);
    boolean within =
        heading.isPresent() && prose.isPresent() && prose.get().index() < heading.get().index();
    return within ? prose : heading;
  }

  private static Optional<HtmlBlock> firstProse(List<HtmlBlock> own) {
    return own.stream().filter(HtmlBlock::isProse).findFirst();
  }

  /** Most of the story's prose stands in it: it is the story. */
  private boolean isMain(List<HtmlBlock> own) {
    return first.filter(own::contains).isPresent() || StoryBlocks.words(own) > 0.6 * words;
  }
}
