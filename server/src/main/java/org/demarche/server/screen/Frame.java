// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import org.demarche.server.http.Assets;
import org.demarche.server.http.Params;

/**
 * What every page has around its own part.
 *
 * @param title of the page
 * @param place the address of the part of the program that it belongs to, such as "/changes"
 * @param query what was asked for; filters stay from page to page
 * @param secret of forms
 * @param assets styles and scripts
 */
public record Frame(String title, String place, Params query, String secret, Assets assets) {
  /** The fields of a query that select. */
  public static final List<String> FILTERS =
      List.of("party", "issue", "act", "outlet", "from", "to", "as-of", "min-confidence");

  /** The address of the feed of changes. */
  public static final String FEED = "/changes.atom";

  /**
   * A link of the navigation.
   *
   * @param place its address without query
   * @param words its words
   * @param href its address with the filters in force
   * @param here whether this page belongs to it
   */
  public record Link(String place, String words, String href, boolean here) {}

  /** The parts of the program. */
  public List<Link> links() {
    return List.of(
        link("/", "Matrix"),
        link("/changes", "Changes"),
        link("/search", "Search"),
        link("/review", "Review"),
        link("/articles", "Articles"),
        link("/stories", "Stories"),
        link("/sources", "Sources"),
        link("/brief", "Brief"),
        link("/dossier", "Dossier"));
  }

  private Link link(String address, String words) {
    return new Link(address, words, address + filters().query(), address.equals(place));
  }

  /** The filters in force. */
  public Params filters() {
    return query.only(FILTERS);
  }

  /** The address of the feed of what this page shows, "" where there is none. */
  public String feed() {
    return place.equals("/changes") ? FEED + filters().query() : "";
  }

  /** Where a style or script is found. */
  public String asset(String name) {
    return assets.address(name);
  }
}
