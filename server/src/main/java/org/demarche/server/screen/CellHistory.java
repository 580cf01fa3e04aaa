// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;

/**
 * All that a party ever held on an issue.
 *
 * @param party its id
 * @param name its name
 * @param issue the issue
 * @param held its positions, the latest first
 * @param close the address without it
 * @param path the address of its path
 */
public record CellHistory(
    String party, String name, String issue, List<Held> held, String close, String path) {
  /**
   * A position with its words.
   *
   * @param act its act
   * @param state current, superseded, …
   * @param provision what it is about
   * @param since first taken
   * @param moved why it moved, "" where it did not
   * @param quotes what carries it
   */
  public record Held(
      String act, String state, String provision, String since, String moved, List<Quote> quotes) {}

  /**
   * Words that carry a position.
   *
   * @param words the exact words
   * @param said when
   * @param source speaker and outlet
   * @param title of the article
   * @param href where they stand
   */
  public record Quote(String words, String said, String source, String title, String href) {}
}
