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

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?i:source|via|this (?:article|story) (?:was )?(?:originally|first) (?:published|appeared)"
              + " (?:by|in|on|at)) ?:? ?(?<name>\\p{Lu}[\\p{L}\\d .&'’-]{1,40}?)\\.?");

  private final Page page;
  private final PageLines lines;
  private final Furniture furniture;
  private final Splitter.Region region;
  private final boolean main;
  private final Optional<String> via;

  RegionReader(
      Page page,
      PageLines lines,
      Furniture furniture,
      Splitter.Region region,
      boolean main,
      Optional<String> via) {
    this.page = page;
    this.lines = lines;
    this.furniture = furniture;
    this.region = region;
    this.main = main;
    this.via = via;
  }

  /** A region that was read. */
  record Reading(Optional<Draft> draft, List<Cut> cuts) {}

  /** An article whose ordinal is not known yet. */
  record Draft(
      int start,
      String title,
      Optional<String> outlet,
      Optional<String> byline,
      Publication publication,
      ArticleText text,
      List<Segment> segments,
      Optional<Span> place,
      boolean partial,
      List<Cut> cuts,
      Optional<String> origin,
      Optional<String> url) {
    Article article(
        Page page, int ordinal, boolean single, Optional<String> via, List<Beginning> beginnings) {
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
    Optional<String> title = head.title().map(Line::text).or(() -> known);
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
    ArticleText text = new ArticleText(false);
    paragraphs.forEach(p -> text.add(p.line().block(), p.kept()));
    ArticleText headline = new ArticleText(true);
    head.title()
        .ifPresent(line -> headline.add(line.block(), List.of(new Span(0, line.text().length()))));
    List<Segment> segments = new ArrayList<>(headline.segments());
    segments.addAll(text.segments());
    Span whole = segments.stream().map(Segment::place).reduce(Span::union).orElseThrow();
    boolean broken = cuts.stream().anyMatch(cut -> cut.place().overlap(whole) > 0);
    Optional<String> byline = told().or(head::byline).or(() -> dateline.flatMap(Dateline::byline));
    return new Draft(
        whole.start(),
        title.orElse(""),
        outlet(head),
        byline,
        new Publication(page, main, head, dateline, words(cuts)),
        text,
        segments,
        broken ? Optional.empty() : Optional.of(whole),
        (main && page.told().partial()) || isPartial(text.text(), paragraphs),
        cuts,
        OriginFinder.of(dateline, byline, cuts, text.text()),
        main ? url() : Optional.empty());
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

  private Optional<String> outlet(Head head) {
    if (!main) {
      return head.source().or(page.told().all()::outlet);
    }
    return page.facts()
        .outlet()
        .or(this::toldOutlet)
        .or(head::source)
        .or(page.told().all()::outlet)
        .or(() -> masthead(head))
        .or(this::sourceBelow)
        .or(() -> url().flatMap(Names::outletOfHost))
        .filter(name -> via.isEmpty() || !via.get().equalsIgnoreCase(name));
  }

  /** Who published it by the page's metadata, which of an aggregator name the aggregator. */
  private Optional<String> toldOutlet() {
    return page.told().facts().outlet().filter(name -> Names.aggregator(name).isEmpty());
  }

  private Optional<String> masthead(Head head) {
    return new OutletFinder(lines, head.bodyFrom(), head.title()).find();
  }

  /** "Source: Kestrel" below a story that another site took over. */
  private Optional<String> sourceBelow() {
    return lines.range(region.from(), region.to()).stream()
        .filter(Line::isCut)
        .map(line -> SOURCE.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group("name").strip())
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
