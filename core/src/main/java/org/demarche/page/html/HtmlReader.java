// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads HTML into a page: its visible blocks in document order, those of the story open, all others
 * cut with a reason, and what the page says of itself.
 */
public final class HtmlReader {
  /** A closed story with fewer words is a teaser. */
  private static final int TEASER = 250;

  /** Browsers save pages with the address in a comment. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(https?://\\S{1,2000})\\s*-->");

  private HtmlReader() {}

  /**
   * The page that this HTML is.
   *
   * @param bytes what was captured, from which the HTML was taken
   * @param html the decoded HTML
   * @param address where it was saved from, as the container says
   */
  public static Page read(
      String source, byte[] bytes, String html, PageFacts facts, Optional<String> address) {
    Document document = Jsoup.parse(html);
    JsonLd json = JsonLd.of(document);
    Metadata metadata = new Metadata(document, json);
    Hints hints = new Hints();
    List<HtmlBlock> blocks = BlockWalk.blocks(document, hints);
    Optional<String> title = facts.title().or(metadata::title);
    TitleBlock.of(blocks, title).ifPresent(HtmlBlock::makeTitle);
    Optional<Element> main = MainContent.of(blocks, hints);
    main.ifPresent(
        element -> {
          StoryBlocks.cut(blocks, element);
          OtherStories.mark(document, blocks, element, json.isLive());
        });
    LayoutText text = new LayoutText();
    blocks.forEach(b -> text.add(b.text(), b.kind(), b.cut(), b.startsStory()));
    int words = StoryBlocks.words(blocks);
    boolean rebuilt = addBody(json, words, text);
    boolean partial = isTeaser(blocks, json) && words < TEASER && !rebuilt;
    Optional<String> from = address.or(() -> savedFrom(html));
    Told told = metadata.told(from, partial).savedAt(SavedAt.of(html, facts.url().or(() -> from)));
    return new Page(source, bytes, text.text(), facts, told, text.layout());
  }

  /** Adds the blocks of a piece of HTML that is all story, as feeds hold it. */
  public static void addFragment(String html, LayoutText text) {
    Document document = Jsoup.parseBodyFragment(html);
    List<HtmlBlock> blocks = BlockWalk.blocks(document, new Hints());
    StoryBlocks.cut(blocks, document);
    blocks.forEach(block -> text.add(block.text(), block.kind(), block.cut(), false));
  }

  /** A page that scripts would build holds its story only in its metadata. */
  private static boolean addBody(JsonLd json, int words, LayoutText text) {
    String body = json.body().map(Metadata::plain).orElse("");
    if (Strings.words(body) < 40 || words * 2 > Strings.words(body)) {
      return false;
    }
    if (words == 0) {
      json.headline().ifPresent(title -> text.add(title, BlockKind.TITLE, Optional.empty(), false));
    }
    for (String paragraph : json.body().orElseThrow().split("\\R+")) {
      text.add(Metadata.plain(paragraph), BlockKind.PARAGRAPH, Optional.empty(), false);
    }
    return true;
  }

  private static boolean isTeaser(List<HtmlBlock> blocks, JsonLd json) {
    return json.isClosed()
        || blocks.stream().flatMap(b -> b.cut().stream()).anyMatch(cut -> cut.equals("paywall"));
  }

  private static Optional<String> savedFrom(String html) {
    Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(4096, html.length())));
    return saved.find() ? Optional.of(saved.group(1)) : Optional.empty();
  }
}
