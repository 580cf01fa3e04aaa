// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What bytes that are no text look like, by their first bytes. */
enum BinaryKind {
  PDF("a PDF document", "%PDF-"),
  ZIP("a ZIP archive", "PK\003\004"),
  GZIP("a gzip archive", "\037\213"),
  PNG("a PNG image", "\211PNG"),
  JPEG("a JPEG image", "\377\330\377"),
  GIF("a GIF image", "GIF8"),
  TIFF("a TIFF image", "II*\000"),
  RIFF("an image, a sound or a video", "RIFF"),
  SEVEN_ZIP("a 7z archive", "7z\274\257\047\034"),
  RAR("a RAR archive", "Rar!\032"),
  BZIP2("a bzip2 archive", "BZh"),
  XZ("an xz archive", "\3757zXZ"),
  OLE("an old Office document", "\320\317\021\340"),
  SQLITE("a SQLite database", "SQLite format 3"),
  ELF("a program", "\177ELF"),
  WINDOWS("a program", "MZ\220"),
  CLASS("a Java class", "\312\376\272\276");

  private final String looksLike;
  private final byte[] start;

  BinaryKind(String looksLike, String start) {
    this.looksLike = looksLike;
    this.start = start.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** "a PNG image". */
  String looksLike() {
    return looksLike;
  }

  /** The kind whose first bytes these are. */
  static Optional<BinaryKind> of(byte[] bytes) {
    for (BinaryKind kind : values()) {
      if (kind.starts(bytes)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean starts(byte[] bytes) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }
}
