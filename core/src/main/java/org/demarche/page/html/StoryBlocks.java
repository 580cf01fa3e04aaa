// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Cuts what stands outside a page's story, and what its shape tells within it. */
final class StoryBlocks {
  /** Between a headline and its story stand no more blocks than this. */
  private static final int HEAD = 25;

  /** So near above a headline a date or a byline is the story's. */
  private static final int ABOVE = 4;

  /** A card that leads to another story has no more words than this. */
  private static final int CARD = 70;

  /** The headline on it has so many words at least. */
  private static final int TEASER = 3;

  /** Nor more blocks than this. */
  private static final int NEAR = 8;

  /** A note below a story has no more words than this. */
  private static final int NOTE = 60;

  /** What somebody said: a note of the site quotes nobody. */
  private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"“”„«»]{20,}[\"”“»]");

  /** A deck is no longer than this. */
  private static final int DECK = 60;

  /** A paragraph that is a link to another story is shorter than this. */
  private static final int LINE = 30;

  /** Headlines that have so many of their words in common are one. */
  private static final double SAME = 0.8;

  private final PageBlocks page;
  private final List<HtmlBlock> blocks;
  private final Guess main;
  private int title;

  private StoryBlocks(PageBlocks page, Guess main) {
    this.page = page;
    this.blocks = page.all();
    this.main = main;
    this.title = page.title().map(HtmlBlock::index).orElse(-1);
  }

  static void cut(PageBlocks blocks, Guess main) {
    StoryBlocks story = new StoryBlocks(blocks, main);
    story.moveTitle();
    story.cutTeasers();
    story.cutLinks();
    story.cutOutside();
    story.cutAboveTitle();
    story.cutBelowRule();
  }

  /** Some pages lay the headline out by style above the story, and write it below. */
  private void moveTitle() {
    boolean below =
        title >= 0 && page.proseWords(main.from(), title) > page.proseWords(title + 1, main.to());
    if (below) {
      blocks.get(title).moveTitle();
      title = -1;
    }
  }

  /** Lists of links, and paragraphs that are one. */
  private void cutLinks() {
    for (HtmlBlock block : blocks) {
      boolean list = block.links() > 0.6 && block.words() < LINE && !block.isTitle();
      if (list) {
        block.cut(block.isHead() ? "byline" : "related-links");
      }
    }
  }

  /** A card: a headline that is a link, and a sentence or two beside it. */
  private void cutTeasers() {
    for (int i = 0; i < blocks.size(); i++) {
      HtmlBlock heading = blocks.get(i);
      if (heading.isHeading() && heading.links() > 0.5 && !isOfThisPage(heading)) {
        List<HtmlBlock> near =
            blocks.subList(Math.max(0, i - NEAR), Math.min(blocks.size(), i + NEAR + 1));
        card(heading, near).forEach(block -> block.cut("related-links"));
      } else if (isLink(heading) && !heading.isTitle() && hasTwin(heading)) {
        page.within(cardAt(heading)).forEach(block -> block.cut("related-links"));
      }
    }
  }

  private boolean isWithin(HtmlBlock block, Element element) {
    return page.from(element) <= block.index() && block.index() < page.to(element);
  }

  private static boolean isLink(HtmlBlock block) {
    return block.links() > 0.75 && block.words() >= TEASER;
  }

  /** The largest box that begins with this link and holds no more than a card does. */
  private Element cardAt(HtmlBlock link) {
    Element card = link.owner();
    for (Element e = card; e != null && page.from(e) == link.index(); e = e.parent()) {
      int words = page.within(e).stream().mapToInt(HtmlBlock::words).sum();
      if (words > CARD || page.to(e) - page.from(e) > 3) {
        return card;
      }
      card = e;
    }
    return card;
  }

  /** A card without a heading is known by the next one, which begins with a link too. */
  private boolean hasTwin(HtmlBlock link) {
    Element card = cardAt(link);
    return page.to(card) - page.from(card) > 1
        && (beginsWithLink(card.nextElementSibling())
            || beginsWithLink(card.previousElementSibling()));
  }

  private boolean beginsWithLink(Element sibling) {
    return sibling != null
        && page.to(sibling) - page.from(sibling) > 1
        && isLink(page.get(page.from(sibling)));
  }

  /** The headline, or a post's, "Re: HEADLINE", which leads to a place on the page. */
  private boolean isOfThisPage(HtmlBlock heading) {
    Element link = heading.owner().selectFirst("a[href]");
    boolean inPage = link != null && link.attr("href").startsWith("#");
    return heading.isTitle()
        || inPage
        || (title >= 0 && TitleBlock.alike(blocks.get(title).text(), heading.text()) >= SAME);
  }

  private List<HtmlBlock> card(HtmlBlock heading, List<HtmlBlock> near) {
    List<HtmlBlock> card = List.of(heading);
    for (Element e = heading.owner(); e != null && e != main.element(); e = e.parent()) {
      Element around = e;
      List<HtmlBlock> within = near.stream().filter(b -> isWithin(b, around)).toList();
      int words = within.stream().mapToInt(HtmlBlock::words).sum();
      if (words > CARD || within.size() > NEAR || within.stream().anyMatch(HtmlBlock::isTitle)) {
        return card;
      }
      card = within;
    }
    return card;
  }

  /** A note of the site below a rule under the story. */
  private void cutBelowRule() {
    int all = words(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isAfterRule()) {
        List<HtmlBlock> below = blocks.subList(i, blocks.size());
        int words = words(below);
        boolean quotes = below.stream().anyMatch(block -> QUOTED.matcher(block.text()).find());
        if (words <= NOTE && words * 6 < all && !quotes) {
          below.forEach(block -> block.cut("after-the-story"));
          return;
        }
      }
    }
  }

  private void cutOutside() {
    for (int i = 0; i < blocks.size(); i++) {
      HtmlBlock block = blocks.get(i);
      boolean head = title >= 0 && i >= title && i < main.from() && main.from() - title <= HEAD;
      boolean above = title >= 0 && i < title && title - i <= ABOVE && block.isHead();
      boolean kept = above || (head && (block.isHead() || block.words() <= DECK));
      if (!block.isTitle() && !main.holds(block) && !kept) {
        block.cut("outside");
      }
    }
  }

  private void cutAboveTitle() {
    if (title < 0) {
      return;
    }
    for (int i = 0; i < title; i++) {
      // A date or a byline above the headline is the story's where it stands with it.
      boolean near = title - i <= ABOVE && blocks.get(i).isHead();
      if (!near) {
        blocks.get(i).cut("navigation");
      }
    }
  }

  /** Bylines, dates and the like below the first paragraphs of a story are no part of it. */
  static void cutLateHeads(PageBlocks page, Guess main) {
    int prose = 0;
    for (HtmlBlock block : page.all()) {
      prose = block.startsStory() ? 0 : prose;
      prose += block.isProse() && main.holds(block) ? 1 : 0;
      if (prose > 1 && block.isHead() && !block.isTitle()) {
        block.cut("byline");
      }
    }
  }

  /** Words of the story's prose that are kept. */
  static int words(List<HtmlBlock> blocks) {
    return blocks.stream().filter(HtmlBlock::isProse).mapToInt(HtmlBlock::words).sum();
  }

  /** The first heading among these blocks that is no link. */
  static Optional<HtmlBlock> heading(List<HtmlBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.isHeading() && !block.isCut() && block.links() < 0.5)
        .findFirst();
  }
}
