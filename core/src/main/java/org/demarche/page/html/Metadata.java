// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What an HTML page says of itself: JSON-LD, OpenGraph, meta elements (Dublin Core, Highwire,
 * Parsely, Sailthru), microdata, &lt;time&gt;, its title.
 */
final class Metadata {
  private static final Pattern BAR = Pattern.compile("\\s+[|·•»:–—-]+\\s+|\\s*[|»]\\s*");

  private static final Pattern BY =
      Pattern.compile("(?i)^(?:by|von|par|por|di|written by)\\s*:?\\s+");

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*");

  private static final int LONGEST_BYLINE = 160;

  private static final int LONGEST_OUTLET = 60;

  /** A headline that is told from a site's name by its length has so many words. */
  private static final int FEWEST = 4;

  private final Document page;
  private final JsonLd json;

  private final MetaElements metas;

  /** What stands on the page as headlines do; read when it is asked for. */
  private Set<String> headings;

  Metadata(Document page, JsonLd json) {
    this.page = page;
    this.json = json;
    this.metas = new MetaElements(page);
  }

  /** All that is told. The address is the canonical one, else where the page was saved from. */
  Told told(Optional<String> address, boolean partial, PageDates dates) {
    Optional<String> url = url().or(() -> address);
    Optional<String> language = language();
    PageFacts facts =
        new PageFacts(
            url, outlet(), Optional.empty(), dates.published(), Optional.empty(), title());
    return new Told(facts, byline(), partial, language, dates.dated(), dates.modified());
  }

  /** Its dates; where it was saved from tells on which clocks. */
  PageDates dates(Optional<String> address) {
    String host = url().or(() -> address).map(Strings::host).orElse("");
    return new PageDates(page, json, metas, host, language());
  }

  /** The declared language, the one with a region where several agree. */
  private Optional<String> language() {
    List<String> declared =
        Stream.concat(
                page.select("html[lang], body[lang], article[lang]").stream()
                    .map(element -> element.attr("lang").strip()),
                Stream.concat(metas.first("language").stream(), json.language().stream()))
            .map(tag -> tag.replace('_', '-'))
            .filter(tag -> LANGUAGE.matcher(tag).matches())
            .toList();
    return declared.stream()
        .findFirst()
        .map(
            first ->
                declared.stream()
                    .filter(tag -> tag.startsWith(first + "-"))
                    .findFirst()
                    .orElse(first));
  }

  Optional<String> title() {
    return metas
        .first("title")
        .or(json::headline)
        .or(() -> Optional.of(named(page)).filter(t -> !t.isBlank()))
        .map(Metadata::plain)
        .map(this::withoutSite)
        .filter(t -> !t.isBlank());
  }

  /** What the page says that it is about. */
  Optional<String> description() {
    return metas.first("description").map(Metadata::plain);
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
      if (isHeadline(rest) && Strings.words(rest) >= FEWEST) {
        return rest;
      }
    }
    return outletBeforeColon(title)
        .map(name -> title.substring(name.length() + 1).strip())
        .orElse(title);
  }

  private boolean isSite(String name) {
    String key = Strings.key(name);
    return named().filter(site -> Strings.key(site).equals(key)).isPresent();
  }

  private boolean isHeadline(String text) {
    if (headings == null) {
      headings = headings(page);
    }
    String key = Strings.key(text);
    return !key.isEmpty() && headings.contains(key);
  }

  private static Set<String> headings(Document page) {
    return Stream.concat(
            page.select("h1, h2").stream().map(Element::text),
            page.select("b, strong, font, [role=heading]").stream().map(Element::ownText))
        .map(Strings::key)
        .collect(Collectors.toSet());
  }

  private Optional<String> named() {
    return metas.first("outlet").or(json::publisher);
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
              : Optional.of(head).filter(h -> isLast(rest));
      if (name.filter(Metadata::isNameShaped).isPresent()) {
        return name;
      }
    }
    return outletBeforeColon(title);
  }

  /** "Outlet | Headline", "Outlet | Section | Headline"; a site's name may be a heading too. */
  private boolean isLast(String[] cells) {
    String last = cells[cells.length - 1];
    return isHeadline(last) && (cells.length == 1 || Strings.words(last) >= FEWEST);
  }

  /** "Outlet: Headline", where the headline stands on the page and the name is not in it. */
  private Optional<String> outletBeforeColon(String title) {
    int colon = title.indexOf(": ");
    return colon > 0 && isHeadline(title.substring(colon + 2).strip())
        ? Optional.of(title.substring(0, colon).strip()).filter(Metadata::isNameShaped)
        : Optional.empty();
  }

  private static boolean isNameShaped(String name) {
    return !name.isBlank() && Strings.words(name) <= 6 && name.length() <= LONGEST_OUTLET;
  }

  private Optional<String> byline() {
    return json.author()
        .or(() -> metas.first("author"))
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
        .or(() -> Optional.of(metas.content("og:url")).filter(url -> url.startsWith("http")))
        .or(json::url);
  }

  /** Text out of metadata, which often is escaped twice. */
  static String plain(String text) {
    return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip();
  }
}
