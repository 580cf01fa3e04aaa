// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.Page;

/**
 * Who published an article, and who passed it on: what is known from outside, a source that the
 * page names beside the story, the page's metadata, its masthead, its line of rights, its host. A
 * source that is another outlet than the site makes the site the one who passed it on.
 */
final class PublisherFinder {
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?i:source|via|from|this (?:article|story) (?:was )?(?:originally|first) (?:published|appeared)"
              + " (?:by|in|on|at)) ?:? ?(?<name>\\p{Lu}[\\p{L}\\d .&'’-]{1,40}?)\\.?");

  private static final Pattern FIRST_APPEARED = Pattern.compile("(?i)this (?:article|story).*");

  /** "© 2021-2024 The Northern Herald. All rights reserved", "Copyright Northern Herald Ltd". */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i:(?:©|\\(c\\)|copyright)(?: ?(?:©|\\(c\\)))?),? ?(?i:by )?(?:\\d{4}(?: ?[-–] ?\\d{4})?)?,? ?"
              + "(?<name>(?:\\p{Lu}|\\d)[\\p{L}\\d&'’. -]{1,50}?)"
              + "(?:,? (?i:ltd|limited|inc|llc|plc|gmbh|corp|co)\\.?)?"
              + "(?:[.,|·•;] ?(?:.{0,200})?| (?i:all rights reserved).{0,100}|,? \\d{4}.{0,100})?");

  private static final int LONGEST = 6;

  private final Page page;
  private final PageLines lines;
  private final Splitter.Region region;
  private final Optional<String> via;

  /**
   * The outlet of an article.
   *
   * @param via who passed it on, where somebody did
   */
  record Found(Optional<String> outlet, Optional<String> via) {}

  PublisherFinder(Page page, PageLines lines, Splitter.Region region, Optional<String> via) {
    this.page = page;
    this.lines = lines;
    this.region = region;
    this.via = via;
  }

  /** Of the page's main article. */
  Found main(Head head) {
    if (page.facts().outlet().isPresent()) {
      return found(page.facts().outlet());
    }
    Optional<String> told = told();
    Optional<String> source = source(head).filter(name -> told.isPresent());
    if (source.filter(name -> isAnother(name, told.get())).isPresent()) {
      return new Found(source, via.or(() -> told));
    }
    return found(
        told.or(head::source)
            .or(page.told().all()::outlet)
            .or(() -> new OutletFinder(lines, head.bodyFrom(), head.title()).find())
            .or(this::namedSource)
            .or(this::ofRights)
            .or(() -> address().flatMap(Names::outletOfHost)));
  }

  private Found found(Optional<String> outlet) {
    return new Found(
        outlet.filter(name -> via.isEmpty() || !via.get().equalsIgnoreCase(name)), via);
  }

  /**
   * Of another article on the page.
   *
   * @param site the outlet of the main one, where it is the same site's
   */
  Found other(Head head, Optional<String> site) {
    return found(
        source(head)
            .or(head::source)
            .or(page.told().all()::outlet)
            .or(() -> via.isEmpty() ? site : Optional.empty()));
  }

  /** Who published it by the page's metadata, which of an aggregator name the aggregator. */
  private Optional<String> told() {
    return page.told().facts().outlet().filter(name -> Names.aggregator(name).isEmpty());
  }

  private Optional<String> address() {
    return page.told().facts().url().or(() -> page.facts().url());
  }

  /** A source named beside the story that surely is an outlet. */
  private Optional<String> source(Head head) {
    return head.source().filter(Names::isSurelyOutlet).or(this::sureSource);
  }

  private Optional<String> sureSource() {
    return lines.range(region.from(), region.to()).stream()
        .filter(Line::isCut)
        .flatMap(
            line ->
                named(line)
                    .filter(
                        name ->
                            Names.isSurelyOutlet(name)
                                || FIRST_APPEARED.matcher(line.text()).matches())
                    .stream())
        .findFirst();
  }

  /** "Source: Kestrel" below a story that another site took over. */
  private Optional<String> namedSource() {
    return lines.range(region.from(), region.to()).stream()
        .filter(Line::isCut)
        .flatMap(line -> named(line).stream())
        .findFirst();
  }

  private static Optional<String> named(Line line) {
    Matcher matcher = SOURCE.matcher(line.text());
    return matcher.matches() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
  }

  /** An agency's story on a paper's page stays the paper's. */
  private static boolean isAnother(String source, String site) {
    String one = Words.key(source).replaceFirst("^the ", "");
    String other = Words.key(site).replaceFirst("^the ", "");
    return !one.contains(other) && !other.contains(one) && !Names.isAgency(source);
  }

  private Optional<String> ofRights() {
    return lines.all().stream()
        .filter(line -> line.isCut() && line.text().length() <= FurnitureRule.LONGEST_LINE)
        .flatMap(line -> Arrays.stream(line.text().split("(?=©|(?i:\\(c\\)|copyright\\b))")))
        .map(words -> RIGHTS.matcher(words.strip()))
        .filter(Matcher::matches)
        .map(rights -> rights.group("name").strip())
        .filter(name -> Words.count(name) <= LONGEST && Words.isNameShaped(name))
        .filter(name -> !Names.isAgency(name) && !name.equalsIgnoreCase("all rights reserved"))
        .findFirst();
  }
}
