// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.List;
import org.demarche.page.Page;
import org.demarche.page.UnreadablePageException;

/**
 * What an input held.
 *
 * @param pages its pages, in order
 * @param failures records of it that could not be read, one sentence each
 */
public record PagesRead(List<Page> pages, List<UnreadablePageException> failures) {
  public PagesRead {
    pages = List.copyOf(pages);
    failures = List.copyOf(failures);
  }

  /** An input that is one page. */
  static PagesRead one(Page page) {
    return new PagesRead(List.of(page), List.of());
  }
}
