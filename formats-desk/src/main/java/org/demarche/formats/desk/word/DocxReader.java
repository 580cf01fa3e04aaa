// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.demarche.formats.desk.Folio;
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
 * Reads DOCX: paragraphs, headings, lists and tables; the articles of a press database's export
 * each as a page. A document was captured between its making and its last change, as its properties
 * have them.
 */
public final class DocxReader implements FormatReader {
  /** Most bytes of an unpacked part: an article has some ten thousands. */
  private static final long PART = 48L << 20;

  private static final String DOCUMENT = "word/document.xml";

  private static final List<String> FIRST =
      List.of("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", DOCUMENT);

  static {
    // Settings of the whole process, as POI has them.
    ZipSecureFile.setMaxEntrySize(PART);
  }

  @Override
  public boolean recognises(byte[] bytes) {
    if (bytes.length < 30 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3) {
      return false;
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return zip.getEntry("[Content_Types].xml") != null && zip.getEntry(DOCUMENT) != null;
    } catch (IOException | RuntimeException e) {
      return startsLikeOne(bytes);
    }
  }

  /** Of a file that was cut off the directory is missing: what is packed first tells. */
  private static boolean startsLikeOne(byte[] bytes) {
    int length = bytes[26] & 0xFF | (bytes[27] & 0xFF) << 8;
    boolean whole = 30 + length <= bytes.length;
    String first = whole ? new String(bytes, 30, length, StandardCharsets.US_ASCII) : "";
    String start = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
    return FIRST.contains(first) && start.contains("word/");
  }

  @Override
  public PagesRead read(String source, byte[] bytes, PageFacts facts, PageReader within)
      throws UnreadablePageException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      DocxText content = new DocxText(document);
      List<Page> articles = PressExport.read(source, content.lines(), facts);
      if (!articles.isEmpty()) {
        return new PagesRead(articles, List.of());
      }
      POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
      LayoutText text = content.layout(Optional.ofNullable(properties.getTitle()));
      if (text.text().isEmpty()) {
        throw new UnreadablePageException(source, "is a Word document without text");
      }
      Told told =
          new Told(told(properties), Optional.empty(), false).ofEach(folio(document, text).facts());
      return new PagesRead(
          List.of(new Page(source, bytes, text.text(), facts, told, text.layout())), List.of());
    } catch (IOException | RuntimeException e) {
      throw new UnreadablePageException(source, "is a damaged Word document: " + why(e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new UnreadablePageException(
          source, "is a Word document that unpacks to far more than it should");
    }
  }

  private static String why(Throwable failure) {
    String message = failure.getMessage();
    String line = message == null ? failure.getClass().getSimpleName() : message;
    return line.split("[\\r\\n]|\\. ")[0].replaceFirst("\\.$", "").strip();
  }

  /** What headers, footers and the lines beside the headline tell. */
  private static Folio folio(XWPFDocument document, LayoutText text) {
    List<String> margins = new ArrayList<>();
    document.getHeaderList().forEach(header -> header.getText().lines().forEach(margins::add));
    document.getFooterList().forEach(footer -> footer.getText().lines().forEach(margins::add));
    List<String> owners = new ArrayList<>();
    POIXMLProperties properties = document.getProperties();
    Optional.ofNullable(properties.getCoreProperties().getCreator()).ifPresent(owners::add);
    Optional.ofNullable(properties.getExtendedProperties())
        .map(more -> more.getCompany())
        .ifPresent(owners::add);
    Optional<String> ofTitle =
        Optional.ofNullable(properties.getCoreProperties().getTitle())
            .flatMap(title -> HeadLines.title(text).flatMap(head -> Folio.ofTitle(title, head)));
    return Folio.of(margins, owners).or(ofTitle).or(HeadLines.outlet(text));
  }

  private static PageFacts told(POIXMLProperties.CoreProperties properties) {
    return new PageFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        saved(properties.getCreated(), properties.getModified()),
        Optional.empty());
  }

  /** Word's times are in UTC: the day may be the one before or after where it was written. */
  private static Optional<DateSpan> saved(Date created, Date modified) {
    Date last = modified == null ? created : modified;
    Date first = created == null || created.after(last) ? last : created;
    return last == null
        ? Optional.empty()
        : Optional.of(new DateSpan(day(first), day(last), "made and last changed, as Word says"));
  }

  private static LocalDate day(Date date) {
    return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
