// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a brief. */
public final class BriefWriter {
  private BriefWriter() {}

  /** Writes all of it, in UTF-8 where it is text; the stream stays open. */
  public static void write(Brief brief, BriefFormat format, OutputStream to) throws IOException {
    switch (format) {
      case MARKDOWN -> to.write(Markdown.document(brief).getBytes(StandardCharsets.UTF_8));
      case HTML -> to.write(Html.document(brief).getBytes(StandardCharsets.UTF_8));
      case DOCX -> new Docx(brief).write(to);
    }
    to.flush();
  }
}
