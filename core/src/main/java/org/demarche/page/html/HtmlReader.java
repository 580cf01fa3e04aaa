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

/**
 * Reads HTML into a page: its visible blocks in document order, those of the story open, all others
 * cut with a reason, and what the page says of itself.
 */
public final class HtmlReader {
  /** A closed story with fewer words is a teaser. */
  private static final int TEASER = 250;

  /** A story has so many words at least. */
  private static final int FEWEST = 40;

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
    Optional<String> from = address.or(() -> savedFrom(html));
    PageDates dates = metadata.dates(from);
    Hints hints = new Hints();
    PageBlocks page = BlockWalk.blocks(document, hints);
    List<HtmlBlock> blocks = page.all();
    Optional<String> title = facts.title().or(metadata::title);
    TitleBlock.of(blocks, title).ifPresent(HtmlBlock::makeTitle);
    LabelledBoxes.cut(page);
    DataTables.cut(page);
    if (json.body().isEmpty()) {
      WrongCuts.reopen(page);
    }
    ToldBody told = new ToldBody(json.body().filter(body -> !json.isLive()));
    told.reopen(page);
    List<Guess> guesses = Guesses.of(page, hints, told);
    new Chooser(page, guesses, metadata.description(), told)
        .best()
        .ifPresent(
            story -> {
              StoryBlocks.cut(page, story);
              told.cut(page, story);
              OtherStories.mark(page, story, json.isLive(), dates);
              StoryBlocks.cutLateHeads(page, story);
            });
    int words = StoryBlocks.words(blocks);
    List<ScriptStory.Line> unseen = unseen(document, json, words);
    boolean rebuilt = !unseen.isEmpty();
    LayoutText text = new LayoutText();
    if (rebuilt) {
      blocks.stream().filter(HtmlBlock::isProse).forEach(b -> b.cut("repeated-in-data"));
    }
    blocks.forEach(b -> text.add(b.text(), b.kind(), b.cut(), b.startsStory(), b.dated()));
    if (rebuilt && page.title().isEmpty()) {
      title.ifPresent(t -> text.add(t, BlockKind.TITLE, Optional.empty(), false));
    }
    unseen.forEach(line -> text.add(line.text(), line.kind(), Optional.empty(), false));
    boolean partial =
        !rebuilt && (isTeaser(blocks, json) ? words < TEASER : isFarMore(json.words(), words));
    Told ofPage =
        metadata.told(from, partial, dates).savedAt(SavedAt.of(html, facts.url().or(() -> from)));
    return new Page(source, bytes, text.text(), facts, ofPage, text.layout());
  }

  /** Adds the blocks of a piece of HTML that is all story, as feeds hold it. */
  public static void addFragment(String html, LayoutText text) {
    Document document = Jsoup.parseBodyFragment(html);
    PageBlocks blocks = BlockWalk.blocks(document, new Hints());
    Guess whole = new Guess("whole", document, 0, blocks.size());
    StoryBlocks.cut(blocks, whole);
    StoryBlocks.cutLateHeads(blocks, whole);
    blocks.all().forEach(block -> text.add(block.text(), block.kind(), block.cut(), false));
  }

  /** A page that scripts would build holds its story only in its metadata or in its scripts. */
  private static List<ScriptStory.Line> unseen(Document document, JsonLd json, int words) {
    List<ScriptStory.Line> told =
        json.body().stream().flatMap(body -> ScriptStory.lines(body).stream()).toList();
    if (!isThin(told, words)) {
      return told;
    }
    List<ScriptStory.Line> lines = words < FEWEST ? ScriptStory.of(document) : List.of();
    return isThin(lines, words) ? List.of() : lines;
  }

  private static boolean isThin(List<ScriptStory.Line> lines, int words) {
    int found = lines.stream().mapToInt(line -> Strings.words(line.text())).sum();
    return found < FEWEST || words * 2 > found;
  }

  /** Whether the page says that its story has far more words than it shows. */
  private static boolean isFarMore(int told, int shown) {
    return told > 2 * shown && told - shown > FEWEST;
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
