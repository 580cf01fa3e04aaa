// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of an export. */
public enum ExportFormat {
  /** A sheet for spreadsheets. */
  CSV("text/csv; charset=utf-8", "csv"),
  /** A workbook of Excel and LibreOffice. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** One JSON object a line. */
  JSONL("application/x-ndjson", "jsonl"),
  /** W3C Web Annotations, JSON-LD. */
  ANNOTATIONS("application/ld+json", "jsonld"),
  /** CSL-JSON, for citation managers. */
  CSL("application/vnd.citationstyles.csl+json", "json"),
  /** BibTeX, in the fields of biblatex. */
  BIBTEX("application/x-bibtex", "bib"),
  /** RIS, for citation managers. */
  RIS("application/x-research-info-systems", "ris"),
  /** A graph of parties, issues and statements. */
  GRAPHML("application/graphml+xml", "graphml"),
  /** A list of events in the manner of Discourse Network Analyzer. */
  EVENTS("text/csv; charset=utf-8", "csv"),
  /** Rows of PLOVER events. */
  PLOVER("text/csv; charset=utf-8", "csv");

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The media type, as in the header Content-Type. */
  public String mediaType() {
    return mediaType;
  }

  /** How a file's name ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it holds what {@link Sheet}s name; else it has a content of its own. */
  public boolean hasSheets() {
    return this == CSV || this == XLSX || this == JSONL;
  }

  /** Whether it is no text. */
  public boolean isBinary() {
    return this == XLSX;
  }

  /** The word for it: "bibtex". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a word.
   *
   * @throws IllegalArgumentException with a sentence that names the right ones
   */
  public static ExportFormat of(String word) {
    for (ExportFormat format : values()) {
      if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no format of an export; it is %s.".formatted(word, words()));
  }

  private static String words() {
    return Arrays.stream(values())
        .map(ExportFormat::word)
        .collect(Collectors.joining(", "))
        .replaceFirst(", (\\w+)$", " or $1");
  }
}
