// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.page.Page;
import org.demarche.text.Require;
import org.demarche.time.Beginning;

/**
 * Finds the articles of a page: parts them from one another and from what is furniture, and reads
 * title, outlet, byline and date of each. Thread-safe.
 */
public final class ArticleReader {
  private final Furniture furniture;
  private final List<Beginning> beginnings;

  /** A reader with the rules that come with the program. */
  public ArticleReader() {
    this(List.of());
  }

  /**
   * A reader with the rules that come with the program, for a negotiation.
   *
   * @param beginnings days from which its articles count ("in its 12th day"), beside those that are
   *     built in
   */
  public ArticleReader(List<Beginning> beginnings) {
    this(Furniture.standard(), beginnings);
  }

  ArticleReader(Furniture furniture) {
    this(furniture, List.of());
  }

  private ArticleReader(Furniture furniture, List<Beginning> beginnings) {
    this.furniture = Require.present(furniture, "furniture");
    this.beginnings = Beginning.with(beginnings);
  }

  /** The articles of a page, the main one first, and all that was cut. */
  public ArticlesOnPage read(Page page) {
    return read(page, Blocks.of(page));
  }

  /** The articles of a page whose blocks another format's reader found. */
  ArticlesOnPage read(Page page, List<Block> blocks) {
    PageLines lines = PageLines.of(blocks, furniture);
    Optional<String> via = via(page, lines);
    Optional<String> site = Optional.empty();
    List<RegionReader.Draft> drafts = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>();
    boolean main = true;
    for (Splitter.Region region : Splitter.split(lines)) {
      RegionReader.Reading reading =
          new RegionReader(page, lines, furniture, region, main, via, site).read();
      reading.draft().ifPresent(drafts::add);
      if (main && reading.draft().isPresent()) {
        via = reading.draft().get().via();
        site = reading.draft().get().outlet();
      }
      cuts.addAll(reading.cuts());
      main = main && reading.draft().isEmpty();
    }
    return result(page, lines, drafts, cuts);
  }

  private ArticlesOnPage result(
      Page page, PageLines lines, List<RegionReader.Draft> drafts, List<Cut> cuts) {
    List<Article> articles = new ArrayList<>();
    for (RegionReader.Draft draft : drafts) {
      articles.add(draft.article(page, articles.size() + 1, drafts.size() == 1, beginnings));
    }
    Optional<String> wall = Wall.of(page, articles);
    if (wall.isPresent()) {
      List<Cut> all = new ArrayList<>(cuts);
      articles.forEach(
          article ->
              article.segments().stream()
                  .map(Segment::place)
                  .forEach(place -> all.add(new Cut(place, place.of(page.text()), "wall"))));
      all.sort(Comparator.comparingInt(cut -> cut.place().start()));
      return new ArticlesOnPage(
          List.of(),
          all,
          List.of(),
          Optional.of("no article was found: the page is " + wall.get()));
    }
    return new ArticlesOnPage(
        articles,
        cuts,
        notes(drafts),
        articles.isEmpty() ? Optional.of(reason(lines)) : Optional.empty());
  }

  private static List<String> notes(List<RegionReader.Draft> drafts) {
    return drafts.stream().flatMap(draft -> draft.publication().note().stream()).toList();
  }

  /** Who passed the page on: as the manifest, the page or its address says. */
  private static Optional<String> via(Page page, PageLines lines) {
    return page.known()
        .via()
        .or(() -> lines.all().stream().flatMap(line -> via(line).stream()).findFirst())
        .or(() -> page.known().url().flatMap(Names::aggregatorOf))
        .or(() -> lines.range(0, 2).stream().flatMap(ArticleReader::logo).findFirst());
  }

  /** An aggregator's name on top of the page, above another name. */
  private static Stream<String> logo(Line line) {
    return Names.aggregator(line.text()).stream();
  }

  private static Optional<String> via(Line line) {
    return line.rule()
        .filter(rule -> rule.pattern().pattern().contains("(?<via>"))
        .map(rule -> rule.match(line.forms()))
        .filter(match -> match.group("via") != null)
        .map(match -> words(match, line));
  }

  private static String words(Matcher match, Line line) {
    return line.text().substring(match.start("via"), match.end("via")).strip();
  }

  /** "no article was found: 12 lines of navigation, 2 of sign-in". */
  private static String reason(PageLines lines) {
    String kinds =
        lines.all().stream()
            .collect(Collectors.groupingBy(Line::reason, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(
                Comparator.comparing((java.util.Map.Entry<String, Long> e) -> -e.getValue())
                    .thenComparing(java.util.Map.Entry::getKey))
            .limit(3)
            .map(e -> e.getValue() + (e.getValue() == 1 ? " line of " : " lines of ") + e.getKey())
            .collect(Collectors.joining(", "));
    return "no article was found: " + (kinds.isEmpty() ? "it shows no words" : kinds);
  }
}
