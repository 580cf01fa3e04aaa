// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What is compared of an article.
 *
 * @param id its id
 * @param print its words
 * @param outlet who published it, where that is known
 * @param published when, as far as is known
 * @param address see {@link #address(Optional, String, int)}
 */
public record Compared(
    String id, Print print, Optional<String> outlet, Optional<DateSpan> published, String address) {
  public Compared {
    Require.filled(id, "id of an article");
    Require.present(print, "print");
    Require.present(outlet, "outlet");
    Require.present(published, "published");
    Require.present(address, "address");
  }

  static Compared of(Article article) {
    return new Compared(
        article.id(),
        Print.of(article.title(), article.text()),
        article.outlet(),
        article.published(),
        address(article.url(), article.page(), article.ordinal()));
  }

  /**
   * Where an article stands, whatever the hour: its address, else the file that it was read from,
   * and its place there, since a page may hold several. What changed at one such place are
   * versions.
   */
  public static String address(Optional<String> url, String page, int ordinal) {
    return url.orElse(page) + " " + ordinal;
  }

  boolean hasOutletOf(Compared other) {
    return outlet.isPresent() && outlet.equals(other.outlet);
  }

  /** Whether it was surely published on another day, at another address. */
  boolean isApartFrom(Compared other) {
    return published.isPresent()
        && other.published.isPresent()
        && !published.get().overlaps(other.published.get())
        && !address.equals(other.address);
  }

  /** Whether it has less text; the ids decide where both have as much. */
  boolean isShorterThan(Compared other) {
    return print.size() == other.print.size()
        ? id.compareTo(other.id) < 0
        : print.size() < other.print.size();
  }
}
