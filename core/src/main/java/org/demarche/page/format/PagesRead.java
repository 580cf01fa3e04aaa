// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.List;
import java.util.Optional;
import org.demarche.page.FeedAddress;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;

/**
 * What an input held.
 *
 * @param pages its pages, in order
 * @param failures records of it that could not be read, one sentence each
 * @param feeds feeds elsewhere that it lists
 */
public record PagesRead(
    List<Page> pages, List<UnreadablePageException> failures, List<FeedAddress> feeds) {
  public PagesRead {
    pages = List.copyOf(pages);
    failures = List.copyOf(failures);
    feeds = List.copyOf(feeds);
  }

  /** Pages, and no feeds elsewhere. */
  public PagesRead(List<Page> pages, List<UnreadablePageException> failures) {
    this(pages, failures, List.of());
  }

  /** An input that is one page. */
  static PagesRead one(Page page) {
    return new PagesRead(List.of(page), List.of());
  }

  /** The same, the page called so where it is the only one and has no title of its own. */
  public PagesRead titled(Optional<String> title) {
    if (title.isEmpty() || pages.size() != 1 || pages.get(0).known().title().isPresent()) {
      return this;
    }
    return new PagesRead(List.of(titled(pages.get(0), title)), failures, feeds);
  }

  private static Page titled(Page page, Optional<String> title) {
    PageFacts hint =
        new PageFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            title);
    Told told = new Told(page.told().facts().or(hint), page.told().byline(), page.told().partial());
    return new Page(page.source(), page.bytes(), page.text(), page.facts(), told, page.layout());
  }
}
