// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.page.BlockKind;
import org.demarche.page.LaidOut;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.text.Span;
import org.demarche.time.Beginning;
import org.demarche.time.Bounds;
import org.demarche.time.DateSpan;
import org.demarche.time.PublicationDater;

/** Reads one region of a page into an article. */
final class RegionReader {
  /** A text that a paywall follows is a teaser if it has fewer words. */
  private static final int TEASER = 250;

  /** What lies hidden, or over the page, keeps no words of it back. */
  private static final Set<String> LAID_OVER = Set.of("hidden", "banner");

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");

  private final Page page;
  private final PageLines lines;
  private final Furniture furniture;
  private final Splitter.Region region;
  private final boolean main;
  private final Optional<String> via;
  private final Optional<String> site;

  /**
   * A reader of one region.
   *
   * @param via who passed the page on
   * @param site the outlet of the page's main article, for those beside it
   */
  RegionReader(
      Page page,
      PageLines lines,
      Furniture furniture,
      Splitter.Region region,
      boolean main,
      Optional<String> via,
      Optional<String> site) {
    this.page = page;
    this.lines = lines;
    this.furniture = furniture;
    this.region = region;
    this.main = main;
    this.via = via;
    this.site = site;
  }

  /** A region that was read. */
  record Reading(Optional<Draft> draft, List<Cut> cuts) {}

  /** An article whose ordinal is not known yet. */
  record Draft(
      int start,
      String title,
      Optional<String> outlet,
      Optional<String> via,
      Optional<String> byline,
      Publication publication,
      ArticleText text,
      List<Segment> segments,
      Optional<Span> place,
      boolean partial,
      List<Cut> cuts,
      Optional<String> origin,
      Optional<String> url) {
    Article article(Page page, int ordinal, boolean single, List<Beginning> beginnings) {
      PageFacts facts = page.known();
      return new Article(
          Article.idOf(page.hash(), start),
          page.hash(),
          single ? page.source() : page.source() + "#" + ordinal,
          ordinal,
          title,
          outlet,
          via,
          byline,
          "und",
          published(facts.captured(), beginnings),
          facts.captured(),
          text.text(),
          place,
          partial,
          cuts,
          segments,
          origin,
          url,
          publication.modified());
    }

    /** What its page tells; the words of the text narrow that, or tell it alone. */
    private Optional<DateSpan> published(Optional<DateSpan> captured, List<Beginning> beginnings) {
      return publication
          .date()
          .map(date -> PublicationDater.narrow(title, text.text(), date, beginnings))
          .or(
              () ->
                  PublicationDater.infer(
                      title, text.text(), Bounds.captured(captured), beginnings));
    }
  }

  Reading read() {
    Optional<String> known = main ? page.known().title() : Optional.empty();
    Head head = new HeadReader(lines, region, known).read();
    List<Line> body = new BodyReader(lines, head, told().or(head::byline), region.to()).read();
    if (body.stream().noneMatch(Line::isProse)) {
      lines.range(region.from(), region.to()).forEach(line -> line.cut("navigation"));
      return new Reading(Optional.empty(), cuts(List.of()));
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    head.decks().forEach(line -> paragraphs.add(new Paragraph(line)));
    body.forEach(line -> paragraphs.add(new Paragraph(line)));
    Optional<String> title = head.title().map(Line::text).or(() -> known).or(this::titleOfPage);
    Optional<Dateline> dateline = new ParagraphCleaner(furniture).clean(paragraphs, title);
    List<Cut> cuts = cuts(paragraphs);
    return new Reading(Optional.of(draft(head, paragraphs, title, dateline, cuts)), cuts);
  }

  private Draft draft(
      Head head,
      List<Paragraph> paragraphs,
      Optional<String> title,
      Optional<Dateline> dateline,
      List<Cut> cuts) {
    PublisherFinder finder = new PublisherFinder(page, lines, region, via);
    PublisherFinder.Found publisher = main ? finder.main(head) : finder.other(head, ofSite());
    ArticleText text = new ArticleText(false);
    paragraphs.forEach(p -> text.add(p.line().block(), p.kept()));
    ArticleText headline = new ArticleText(true);
    head.title()
        .ifPresent(
            line ->
                headline.add(
                    line.block(), List.of(new Span(marks(line.text()), line.text().length()))));
    List<Segment> segments = new ArrayList<>(headline.segments());
    segments.addAll(text.segments());
    Span whole = segments.stream().map(Segment::place).reduce(Span::union).orElseThrow();
    boolean broken = cuts.stream().anyMatch(cut -> cut.place().overlap(whole) > 0);
    Optional<String> byline = told().or(head::byline).or(() -> dateline.flatMap(Dateline::byline));
    return new Draft(
        whole.start(),
        title.map(words -> words.substring(marks(words))).orElse(""),
        publisher.outlet(),
        publisher.via(),
        byline,
        new Publication(page, main, storyDate(), head, dateline, words(cuts)),
        text,
        segments,
        broken ? Optional.empty() : Optional.of(whole),
        (main && page.told().partial()) || isPartial(text.text(), paragraphs),
        cuts,
        OriginFinder.of(dateline, byline, cuts, text.text()),
        main ? url() : Optional.empty());
  }

  /** Length of the mark of a heading in Markdown: "# ". */
  private static int marks(String title) {
    Matcher mark = HEADING.matcher(title);
    return mark.lookingAt() && mark.end() < title.length() ? mark.end() : 0;
  }

  /** A post of a live page that has no heading of its own. */
  private Optional<String> titleOfPage() {
    return story().flatMap(story -> page.known().title());
  }

  /** The block with which this story begins, where the page's format tells. */
  private Optional<LaidOut> story() {
    return main || region.from() >= lines.size()
        ? Optional.empty()
        : lines.get(region.from()).block().laidOut().filter(LaidOut::startsStory);
  }

  private Optional<String> ofSite() {
    return story().isPresent() ? site : Optional.empty();
  }

  private Optional<DateSpan> storyDate() {
    return story().flatMap(LaidOut::dated);
  }

  /** The address that the page says is its own, else where it was saved from. */
  private Optional<String> url() {
    return page.told().facts().url().or(() -> page.facts().url());
  }

  private Optional<String> told() {
    return main ? page.told().byline() : Optional.empty();
  }

  private static Optional<String> words(List<Cut> cuts) {
    return cuts.stream()
        .filter(cut -> cut.reason().equals(Cut.DATELINE))
        .map(Cut::text)
        .findFirst();
  }

  /** A teaser ends in dots, or is short and a paywall follows. */
  private boolean isPartial(String text, List<Paragraph> paragraphs) {
    String end = text.strip();
    if (end.endsWith("…") || end.endsWith("...") || end.endsWith("[…]") || end.endsWith("[...]")) {
      return true;
    }
    int last = paragraphs.get(paragraphs.size() - 1).line().index();
    boolean paywall =
        lines.range(last + 1, Math.min(region.to(), last + 6)).stream()
            .filter(line -> !line.isCut() || !LAID_OVER.contains(line.reason()))
            .anyMatch(line -> line.has(Effect.PAYWALL) && !isHeadingOfLinks(line));
    return paywall && Words.count(text) < TEASER;
  }

  /** "Keep reading" above other stories. */
  private static boolean isHeadingOfLinks(Line line) {
    return line.words() <= 3
        && line.block().laidOut().filter(b -> b.kind() == BlockKind.HEADING).isPresent();
  }

  private List<Cut> cuts(List<Paragraph> paragraphs) {
    List<Cut> cuts = new ArrayList<>();
    for (Line line : lines.range(region.from(), region.to())) {
      if (line.isCut()) {
        cuts.add(cut(line.block().place(), line.reason()));
      }
    }
    for (Paragraph paragraph : paragraphs) {
      for (Paragraph.Trim trim : paragraph.trims()) {
        cuts.add(cut(paragraph.line().block().place(trim.span()), trim.reason()));
      }
    }
    cuts.sort(Comparator.comparingInt(cut -> cut.place().start()));
    return cuts;
  }

  private Cut cut(Span place, String reason) {
    return new Cut(place, place.of(page.text()), reason);
  }
}
