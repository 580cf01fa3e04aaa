// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.demarche.formats.desk.Folio;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.FormatReader;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;
import org.demarche.page.press.PressExport;
import org.demarche.time.DateSpan;

/**
 * Reads PDF: the text in reading order, columns one after the other, without headers and footers.
 * When a file was made is when it was captured, where a browser printed it; of others it tells
 * nothing.
 */
public final class PdfReader implements FormatReader {
  /** Pages beyond these are told, and left out. */
  private static final int MOST_PAGES = 500;

  /** Readers look for the mark within the first KB: ISO 32000-1, annex H.3.4.1. */
  private static final int START = 1024;

  private static final long MEMORY = 512L << 20;

  @Override
  public boolean recognises(byte[] bytes) {
    int end = Math.min(START, bytes.length - 5);
    for (int i = 0; i <= end; i++) {
      if (bytes[i] == '%'
          && new String(bytes, i, 5, java.nio.charset.StandardCharsets.ISO_8859_1)
              .equals("%PDF-")) {
        return i == 0 || bytes[0] != '<';
      }
    }
    return false;
  }

  @Override
  public PagesRead read(String source, byte[] bytes, PageFacts facts, PageReader within)
      throws UnreadablePageException {
    try (PDDocument document = open(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new UnreadablePageException(
            source, "is a PDF whose maker does not allow its text to be taken out");
      }
      return read(source, bytes, facts, document);
    } catch (InvalidPasswordException e) {
      throw new UnreadablePageException(source, "is a PDF that is locked with a password");
    } catch (IOException | RuntimeException e) {
      throw new UnreadablePageException(source, "is a damaged PDF: " + why(e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new UnreadablePageException(source, "is a PDF that unpacks to far more than it should");
    }
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    return Loader.loadPDF(
        bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache);
  }

  private static String why(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  private static PagesRead read(String source, byte[] bytes, PageFacts facts, PDDocument document)
      throws IOException, UnreadablePageException {
    List<UnreadablePageException> failures = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    List<List<TextLine>> pages = lines(source, document, heights, failures);
    if (pages.stream().allMatch(List::isEmpty)) {
      if (!failures.isEmpty()) {
        throw failures.get(0);
      }
      throw new UnreadablePageException(
          source,
          "is a PDF of pictures without text, such as a scan; make its text readable (OCR) first");
    }
    List<TextLine> margins = new ArrayList<>();
    List<List<TextLine>> texts = withoutMargins(pages, heights, margins);
    PdfProperties properties = PdfProperties.of(document);
    LayoutText text = PdfLayout.of(texts, margins, properties.title());
    List<Page> articles = PressExport.read(source, text.text(), facts);
    if (!articles.isEmpty()) {
      return new PagesRead(articles, failures);
    }
    Folio folio =
        Folio.of(Margins.rows(margins), properties.owners())
            .or(outletOfTitle(properties, text))
            .or(properties.publisher());
    Told told = told(properties, margins, !failures.isEmpty()).ofEach(folio.facts());
    Page page = new Page(source, bytes, text.text(), facts, told, text.layout());
    return new PagesRead(List.of(page), failures);
  }

  private static Optional<String> outletOfTitle(PdfProperties properties, LayoutText text) {
    return text.layout().stream()
        .filter(block -> block.kind() == BlockKind.TITLE)
        .map(block -> block.place().of(text.text()))
        .flatMap(title -> properties.title().flatMap(t -> Folio.ofTitle(t, title)).stream())
        .findFirst();
  }

  private static List<List<TextLine>> lines(
      String source,
      PDDocument document,
      List<Double> heights,
      List<UnreadablePageException> failures)
      throws IOException {
    GlyphCollector collector = new GlyphCollector();
    List<List<TextLine>> pages = new ArrayList<>();
    int count = document.getNumberOfPages();
    for (int i = 0; i < Math.min(count, MOST_PAGES); i++) {
      try {
        PDPage page = document.getPage(i);
        pages.add(LineMaker.lines(i, collector.glyphs(page)));
        heights.add((double) page.getCropBox().getHeight());
      } catch (IOException | RuntimeException e) {
        failures.add(
            new UnreadablePageException(source, "has a damaged page " + (i + 1) + ": " + why(e)));
      }
    }
    if (count > MOST_PAGES) {
      failures.add(
          new UnreadablePageException(
              source, "has " + count + " pages, of which the first " + MOST_PAGES + " are read"));
    }
    return pages;
  }

  private static List<List<TextLine>> withoutMargins(
      List<List<TextLine>> pages, List<Double> heights, List<TextLine> cut) {
    Margins margins = new Margins(pages, heights);
    List<List<TextLine>> texts = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<TextLine> furniture = margins.of(pages.get(i), heights.get(i));
      texts.add(pages.get(i).stream().filter(line -> !furniture.contains(line)).toList());
      pages.get(i).stream().filter(furniture::contains).forEach(cut::add);
    }
    // A page of one line may be nothing but what looks like a margin.
    if (texts.stream().allMatch(List::isEmpty)) {
      cut.clear();
      return pages;
    }
    return texts;
  }

  private static Told told(PdfProperties properties, List<TextLine> margins, boolean partial) {
    List<String> lines = margins.stream().map(TextLine::text).toList();
    PrintMarks marks = PrintMarks.of(lines, properties.made());
    boolean printed = properties.browser() || marks.url().isPresent();
    Optional<DateSpan> made =
        properties.made().map(day -> DateSpan.day(day, "made by a browser's printing"));
    PageFacts facts =
        new PageFacts(
            marks.url(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            marks.captured().or(() -> printed ? made : Optional.empty()),
            Optional.empty());
    Told told = new Told(facts, Optional.empty(), partial);
    // One day is left for clocks of other zones.
    return properties
        .last()
        .map(day -> told.notAfter(DateSpan.day(day.plusDays(1), "file of " + day)))
        .orElse(told);
  }
}
