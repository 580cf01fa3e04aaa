// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.time.DateSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What an HTML page says of itself: JSON-LD, OpenGraph, meta elements (Dublin Core, Highwire,
 * Parsely, Sailthru), microdata, &lt;time&gt;, its title.
 */
final class Metadata {
  private static final List<String> TITLES =
      List.of(
          "og:title",
          "twitter:title",
          "parsely-title",
          "sailthru.title",
          "citation_title",
          "dc.title",
          "dcterms.title");

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "citation_date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "dc.date.created",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_date",
          "publication_date",
          "publication-date",
          "published-date",
          "originalpublicationdate",
          "rnews:datepublished",
          "datepublished",
          "article_date_original",
          "vr:published_time",
          "iso-8601-publish-date",
          "bt:pubdate",
          "analyticsattributes.articledate",
          "date");

  private static final List<String> OUTLETS =
      List.of(
          "og:site_name",
          "parsely-site",
          "citation_publisher",
          "citation_journal_title",
          "dc.publisher",
          "dcterms.publisher",
          "publisher",
          "application-name",
          "apple-mobile-web-app-title",
          "al:ios:app_name");

  private static final List<String> AUTHORS =
      List.of(
          "author",
          "parsely-author",
          "article:author",
          "sailthru.author",
          "citation_author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author");

  private static final Pattern BAR = Pattern.compile("\\s+[|·•»:–—-]+\\s+|\\s*[|»]\\s*");

  private static final Pattern BY =
      Pattern.compile("(?i)^(?:by|von|par|por|di|written by)\\s*:?\\s+");

  private static final int LONGEST_BYLINE = 160;

  private static final int LONGEST_OUTLET = 60;

  private final Document page;
  private final JsonLd json;

  Metadata(Document page, JsonLd json) {
    this.page = page;
    this.json = json;
  }

  /** All that is told. The address is the canonical one, else where the page was saved from. */
  Told told(Optional<String> address, boolean partial) {
    PageFacts facts =
        new PageFacts(
            url().or(() -> address),
            outlet(),
            Optional.empty(),
            published(),
            Optional.empty(),
            title());
    return new Told(facts, byline(), partial);
  }

  Optional<String> title() {
    return meta(TITLES)
        .or(json::headline)
        .or(() -> Optional.of(named(page)).filter(t -> !t.isBlank()))
        .map(Metadata::plain)
        .map(this::withoutSite)
        .filter(t -> !t.isBlank());
  }

  /** What the page says that it is about. */
  Optional<String> description() {
    return meta(List.of("og:description", "description", "twitter:description"))
        .map(Metadata::plain);
  }

  /** The title element, in the body too: caches and archives put pages within pages. */
  private static String named(Document page) {
    String title = page.title();
    return title.isBlank()
        ? page.select("body title").stream()
            .filter(e -> e.closest("svg") == null)
            .map(Element::text)
            .findFirst()
            .orElse("")
        : title;
  }

  /** "Headline - Outlet" without the outlet, where it is known or the headline stands alone. */
  private String withoutSite(String title) {
    Matcher bar = BAR.matcher(title);
    while (bar.find()) {
      String head = title.substring(0, bar.start()).strip();
      String rest = title.substring(bar.end()).strip();
      if (isSite(rest) || isHeadline(head)) {
        return head;
      }
    }
    return title;
  }

  private boolean isSite(String name) {
    String key = Strings.key(name);
    return named().filter(site -> Strings.key(site).equals(key)).isPresent();
  }

  private boolean isHeadline(String text) {
    String key = Strings.key(text);
    return page.select("h1, h2").stream().anyMatch(h -> Strings.key(h.text()).equals(key))
        || page.select("b, strong, font, [role=heading]").stream()
            .anyMatch(bold -> Strings.key(bold.ownText()).equals(key));
  }

  private Optional<String> named() {
    return meta(OUTLETS).or(json::publisher);
  }

  private Optional<String> outlet() {
    return named()
        .map(Metadata::plain)
        .filter(name -> name.length() <= LONGEST_OUTLET && !name.startsWith("http"))
        .or(this::outletOfTitle);
  }

  /** "Headline | Outlet", or "Outlet | Headline", where the headline stands on the page. */
  private Optional<String> outletOfTitle() {
    String title = plain(named(page));
    Matcher bar = BAR.matcher(title);
    while (bar.find()) {
      String head = title.substring(0, bar.start()).strip();
      String[] rest = BAR.split(title.substring(bar.end()).strip());
      Optional<String> name =
          isHeadline(head)
              ? Optional.of(rest[rest.length - 1])
              : Optional.of(head).filter(h -> rest.length == 1 && isHeadline(rest[0]));
      if (name.filter(Metadata::isNameShaped).isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static boolean isNameShaped(String name) {
    return !name.isBlank() && Strings.words(name) <= 6 && name.length() <= LONGEST_OUTLET;
  }

  private Optional<DateSpan> published() {
    Optional<DateSpan> stamped =
        json.published().flatMap(stamp -> StampedDay.of(stamp, "JSON-LD datePublished"));
    return stamped.or(this::ofMeta).or(this::ofMicrodata).or(this::ofTime);
  }

  private Optional<DateSpan> ofMeta() {
    for (String name : DATES) {
      Optional<DateSpan> day =
          meta(List.of(name)).flatMap(stamp -> StampedDay.of(stamp, "meta " + name));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private Optional<DateSpan> ofMicrodata() {
    return days(page.select("[itemprop=datePublished]"), "datePublished");
  }

  /** The first time element of the story, not of a list of others. */
  private Optional<DateSpan> ofTime() {
    List<Element> times = new ArrayList<>(page.select("time[pubdate]"));
    times.addAll(page.select("time.published[datetime], time.entry-date[datetime]"));
    page.select("time[datetime]").stream().filter(this::isBesideHeadline).forEach(times::add);
    return days(times, "time");
  }

  private boolean isBesideHeadline(Element time) {
    Element above = time;
    for (int i = 0; i < 4 && above != null; i++) {
      boolean headline = !above.select("h1").isEmpty();
      if (headline && above.select("time[datetime]").size() <= 3) {
        return true;
      }
      above = above.parent();
    }
    return false;
  }

  private static Optional<DateSpan> days(List<Element> elements, String basis) {
    for (Element element : elements) {
      String stamp =
          List.of(element.attr("datetime"), element.attr("content"), element.text()).stream()
              .filter(text -> !text.isBlank())
              .findFirst()
              .orElse("");
      Optional<DateSpan> day = StampedDay.of(stamp, basis);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private Optional<String> byline() {
    return json.author()
        .or(() -> meta(AUTHORS))
        .or(() -> text("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"))
        .map(Metadata::plain)
        .map(name -> BY.matcher(name).replaceFirst("").strip())
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_BYLINE)
        .filter(name -> !name.startsWith("http") && !name.contains("@") && !isSite(name));
  }

  private Optional<String> text(String selector) {
    return page.select(selector).stream()
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private Optional<String> url() {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
        .map(link -> link.attr("href"))
        .filter(url -> url.startsWith("http"))
        .or(() -> meta(List.of("og:url")).filter(url -> url.startsWith("http")))
        .or(json::url);
  }

  private Optional<String> meta(List<String> names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        String key = meta.attr("property") + meta.attr("name") + meta.attr("itemprop");
        String content = meta.attr("content").strip();
        if (key.toLowerCase(Locale.ROOT).equals(name) && !content.isEmpty()) {
          return Optional.of(content);
        }
      }
    }
    return Optional.empty();
  }

  /** Text out of metadata, which often is escaped twice. */
  static String plain(String text) {
    return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip();
  }
}
