// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.PageDecoder;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.html.HtmlReader;

/**
 * Makes pages of an input's bytes. The format is recognised by the content, not by the name: HTML,
 * MHTML, RSS, Atom and JSON Feed, OPML, JSON Lines; all else is plain text. Thread-safe.
 */
public final class PageReader {
  private final PageDecoder decoder;

  /** A reader with these limits. */
  public PageReader(Limits limits) {
    this.decoder = new PageDecoder(limits);
  }

  /** A reader with the default limits. */
  public PageReader() {
    this(Limits.DEFAULT);
  }

  /**
   * The pages that these bytes hold.
   *
   * @param source the input, as the user named it; a page of several is "source#N"
   * @param facts what is known of the input from outside; where it holds several pages, what can be
   *     true of only one of them (address, title, date) is left out
   * @throws UnreadablePageException where the input as a whole cannot be read
   */
  public PagesRead read(String source, byte[] bytes, PageFacts facts)
      throws UnreadablePageException {
    return read(source, bytes, facts, Optional.empty());
  }

  /**
   * The same for bytes that came with the name of their charset, as over HTTP.
   *
   * @param charset their charset, as the server says; used where they are not UTF-8 and it fits
   */
  public PagesRead read(String source, byte[] bytes, PageFacts facts, Optional<Charset> charset)
      throws UnreadablePageException {
    if (Mhtml.is(bytes)) {
      return PagesRead.one(new Mhtml(decoder).read(source, bytes, facts));
    }
    String text = decoder.text(source, bytes, charset.or(() -> DeclaredCharset.of(bytes)));
    Optional<PagesRead> records = records(source, text, facts);
    if (records.isPresent()) {
      return records.get();
    }
    if (Recognition.isOpml(text)) {
      return Opml.read(source, text);
    }
    Optional<String> other = Recognition.otherFormat(source, text);
    if (other.isPresent()) {
      throw new UnreadablePageException(source, other.get());
    }
    return PagesRead.one(
        Recognition.isHtml(text)
            ? HtmlReader.read(source, bytes, text, facts, Optional.empty())
            : new Page(source, bytes, text, facts));
  }

  /** Whether these bytes begin as RSS, Atom or JSON Feed do. */
  public static boolean isFeed(byte[] bytes) {
    String text =
        new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return Recognition.isXmlFeed(text) || Recognition.startsJson(text) && JsonFeed.names(text);
  }

  /** Whether this is a line of JSON Lines that holds a page. */
  public static boolean isLine(String line) {
    return !JsonFeed.names(line) && JsonRecord.isPage(JsonLines.parse(line));
  }

  /**
   * The page that a line of JSON Lines holds.
   *
   * @param source the line's name: "file#N"
   * @throws UnreadablePageException where it holds none
   */
  public Page line(String source, byte[] line, PageFacts facts) throws UnreadablePageException {
    return JsonLines.page(source, decoder.text(source, line, Optional.empty()), facts);
  }

  private static Optional<PagesRead> records(String source, String text, PageFacts facts)
      throws UnreadablePageException {
    if (Recognition.isXmlFeed(text)) {
      return Optional.of(new XmlFeed(source, text, facts).read());
    }
    if (!Recognition.startsJson(text)) {
      return Optional.empty();
    }
    return JsonFeed.read(source, text, facts).or(() -> JsonLines.read(source, text, facts));
  }

  /** What is known of each page of an input that holds several. */
  public static PageFacts ofEach(PageFacts facts) {
    return new PageFacts(
        Optional.empty(),
        facts.outlet(),
        facts.via(),
        Optional.empty(),
        facts.captured(),
        Optional.empty());
  }

  /** All or nothing: an input without a page that can be read fails as a whole. */
  static PagesRead complete(
      String source, List<Page> pages, List<UnreadablePageException> failures, String nothing)
      throws UnreadablePageException {
    if (pages.isEmpty() && failures.isEmpty()) {
      throw new UnreadablePageException(source, nothing);
    }
    return new PagesRead(pages, failures);
  }
}
