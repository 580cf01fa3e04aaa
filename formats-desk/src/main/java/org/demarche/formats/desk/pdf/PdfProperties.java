// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself (ISO 32000-1, 14.3). Its author is whoever typed it, as often as the
 * paper: a name that a page shows as well may be that of its outlet.
 *
 * @param title perhaps a headline
 * @param owners author and publisher
 * @param publisher Dublin Core's, in the file's XMP
 * @param made the day on which it was made
 * @param last the day on which it was made or changed last: it holds nothing younger
 * @param browser whether a browser printed it
 */
record PdfProperties(
    Optional<String> title,
    List<String> owners,
    Optional<String> publisher,
    Optional<LocalDate> made,
    Optional<LocalDate> last,
    boolean browser) {
  /** Programs that print web pages, by their names in a file's properties. */
  private static final List<String> BROWSERS =
      List.of(
          "mozilla",
          "chrom",
          "skia/pdf",
          "safari",
          "firefox",
          "wkhtmltopdf",
          "edge",
          "print to pdf");

  private static final int MOST_XMP = 1 << 20;

  private static final Pattern PUBLISHER =
      Pattern.compile("(?s)<dc:publisher>.{0,200}?<rdf:li[^>]{0,100}>([^<]{1,200})</rdf:li>");

  static PdfProperties of(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    String programs =
        (information.getCreator() + " " + information.getProducer()).toLowerCase(Locale.ROOT);
    Optional<String> publisher = publisher(document);
    Optional<LocalDate> made =
        Optional.ofNullable(information.getCreationDate()).map(PdfProperties::day);
    return new PdfProperties(
        Optional.ofNullable(information.getTitle()).filter(title -> !title.isBlank()),
        Stream.concat(Stream.ofNullable(information.getAuthor()), publisher.stream()).toList(),
        publisher,
        made,
        Optional.ofNullable(information.getModificationDate())
            .map(PdfProperties::day)
            .filter(day -> made.filter(day::isBefore).isEmpty())
            .or(() -> made),
        BROWSERS.stream().anyMatch(programs::contains));
  }

  /** The day where it was made, by the offset that it names. */
  private static LocalDate day(Calendar date) {
    return date.toInstant().atZone(date.getTimeZone().toZoneId()).toLocalDate();
  }

  private static Optional<String> publisher(PDDocument document) {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return Optional.empty();
    }
    try (InputStream stream = metadata.createInputStream()) {
      String xmp = new String(stream.readNBytes(MOST_XMP), StandardCharsets.UTF_8);
      Matcher publisher = PUBLISHER.matcher(xmp);
      return publisher.find() ? Optional.of(publisher.group(1).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
