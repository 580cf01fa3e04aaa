// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.nio.charset.Charset;
import java.util.Optional;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.PageSink.Origin;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;

/** Makes pages of bytes that are no archive, and gives them on. */
final class PageMaker {
  private final PageReader reader;
  private final PageSink sink;
  private final Optional<Charset> charset;

  /**
   * A maker of pages.
   *
   * @param charset the charset that a server told of what is chosen
   */
  PageMaker(PageReader reader, PageSink sink, Optional<Charset> charset) {
    this.reader = reader;
    this.sink = sink;
    this.charset = charset;
  }

  /** What somebody saved. */
  void chosen(String source, byte[] bytes, PageFacts facts) {
    if (sink.knows(source, bytes, facts)) {
      return;
    }
    try {
      give(read(source, bytes, facts, charset), source, Origin.CHOSEN);
    } catch (UnreadablePageException e) {
      sink.failure(e);
    }
  }

  /**
   * A line of JSON Lines.
   *
   * @return why it holds no page, where it holds none
   */
  Optional<UnreadablePageException> line(String source, byte[] line, PageFacts facts) {
    if (sink.knows(source, line, facts)) {
      return Optional.empty();
    }
    Page page;
    try {
      page = reader.line(source, line, facts);
    } catch (UnreadablePageException e) {
      return Optional.of(e);
    } catch (RuntimeException | StackOverflowError e) {
      sink.mistake(source, e);
      return Optional.empty();
    }
    sink.page(page, Origin.CHOSEN);
    return Optional.empty();
  }

  /**
   * A crawler's catch.
   *
   * @param told the charset that came with it
   * @param title what a list of the crawl calls it; used where the page has no title
   * @return whether it is a page, or was one before
   */
  boolean crawled(
      String source,
      byte[] bytes,
      PageFacts facts,
      Optional<Charset> told,
      Optional<String> title) {
    if (sink.knows(source, bytes, facts)) {
      return true;
    }
    try {
      Optional<PagesRead> read = read(source, bytes, facts, told).map(pages -> pages.titled(title));
      give(read, source, Origin.CRAWLED);
      return read.map(r -> !r.pages().isEmpty()).orElse(true);
    } catch (UnreadablePageException e) {
      return false;
    }
  }

  /** Empty where the program made a mistake, which is noted. */
  private Optional<PagesRead> read(
      String source, byte[] bytes, PageFacts facts, Optional<Charset> told)
      throws UnreadablePageException {
    try {
      return Optional.of(reader.read(source, bytes, facts, told));
    } catch (RuntimeException | StackOverflowError e) {
      sink.mistake(source, e);
      return Optional.empty();
    }
  }

  private void give(Optional<PagesRead> read, String source, Origin origin) {
    if (read.isEmpty()) {
      return;
    }
    if (origin == Origin.CHOSEN) {
      read.get().failures().forEach(sink::failure);
    }
    read.get().pages().forEach(page -> sink.page(page, origin));
    if (!read.get().feeds().isEmpty()) {
      sink.feeds(source, read.get().feeds());
    }
  }
}
