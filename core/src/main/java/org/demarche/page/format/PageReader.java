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
import org.demarche.page.press.PressExport;

/**
 * Makes pages of an input's bytes. The format is recognised by the content, not by the name: HTML,
 * MHTML, RSS, Atom and JSON Feed, OPML, JSON Lines, exports of press databases, and what other
 * readers bring; all else is plain text. Thread-safe.
 */
public final class PageReader {
  /** So many files may be packed into one another. */
  private static final int DEEPEST = 5;

  private final Limits limits;
  private final PageDecoder decoder;
  private final List<FormatReader> others;
  private final int depth;

  /**
   * A reader with these limits.
   *
   * @param others readers of further formats, asked first and in order
   */
  public PageReader(Limits limits, List<FormatReader> others) {
    this(limits, others, 0);
  }

  private PageReader(Limits limits, List<FormatReader> others, int depth) {
    this.limits = limits;
    this.decoder = new PageDecoder(limits);
    this.others = List.copyOf(others);
    this.depth = depth;
  }

  /** A reader with these limits. */
  public PageReader(Limits limits) {
    this(limits, List.of());
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
    for (FormatReader other : others) {
      if (other.recognises(bytes)) {
        if (depth > DEEPEST) {
          throw new UnreadablePageException(source, "is packed into too many other files");
        }
        return other.read(source, bytes, facts, new PageReader(limits, others, depth + 1));
      }
    }
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
    if (Recognition.isHtml(text)) {
      return PagesRead.one(HtmlReader.read(source, bytes, text, facts, Optional.empty()));
    }
    List<Page> articles = PressExport.read(source, text, facts);
    return articles.isEmpty()
        ? PagesRead.one(new Page(source, bytes, text, facts))
        : new PagesRead(articles, List.of());
  }

  /** Whether these bytes begin as RSS, Atom or JSON Feed do. */
  public static boolean isFeed(byte[] bytes) {
    String text =
        new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return Recognition.isXmlFeed(text) || Recognition.startsJson(text) && JsonFeed.names(text);
  }

  /** Whether these bytes begin as HTML does, in any charset that has ASCII within. */
  public static boolean isHtml(byte[] bytes) {
    return Recognition.isHtml(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Whether these are the first lines of JSON Lines that hold pages. */
  public static boolean isLines(String lines) {
    return !JsonFeed.names(lines) && JsonLines.isLines(lines);
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
  static PageFacts ofEach(PageFacts facts) {
    return facts.ofEach();
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
