// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.List;

/**
 * Takes what an input holds, one thing after another, so that an archive of any size is read with
 * the memory of one page. What its methods throw ends the reading of the input.
 */
public interface PageSink {
  /** How a page came into its file. */
  enum Origin {
    /** Somebody chose it: that it cannot be read is worth a sentence. */
    CHOSEN,
    /** A crawler took it with all around it: front pages, lists, forms. */
    CRAWLED
  }

  /**
   * Whether this page was read before, to the bit; it is not read again then. Asked before the
   * bytes are looked into.
   *
   * @param source the page's name
   * @param facts what is known of it from outside
   */
  boolean knows(String source, byte[] bytes, PageFacts facts);

  /** A page. */
  void page(Page page, Origin origin);

  /** An input, or a part of one, that cannot be read; the rest goes on. */
  void failure(UnreadablePageException failure);

  /** What the program itself did wrong on a page; the rest goes on. */
  void mistake(String source, Throwable mistake);

  /** The addresses of feeds that an input lists. */
  void feeds(String source, List<FeedAddress> feeds);

  /** A sentence on something that is not wrong, but worth one. */
  void note(String sentence);

  /** A record of a web archive begins. */
  void record();

  /** Something that is no page, and need not be one. */
  void skipped(Skip reason);
}
