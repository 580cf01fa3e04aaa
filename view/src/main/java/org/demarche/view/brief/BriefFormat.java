// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.Locale;

/** The formats of a brief. */
public enum BriefFormat {
  /** CommonMark, with tables as GitHub has them. */
  MARKDOWN("text/markdown; charset=utf-8", "md"),
  /** One file that needs nothing else and runs no script. */
  HTML("text/html; charset=utf-8", "html"),
  /** Office Open XML, for word processors. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

  private final String mediaType;
  private final String extension;

  BriefFormat(String mediaType, String extension) {
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

  /**
   * The format of a word: "docx".
   *
   * @throws IllegalArgumentException with a sentence that names the right ones
   */
  public static BriefFormat of(String word) {
    for (BriefFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no format of a brief; it is markdown, html or docx.".formatted(word));
  }
}
