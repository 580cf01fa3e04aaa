// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk;

import java.util.List;
import org.demarche.formats.desk.mail.MailReader;
import org.demarche.formats.desk.pdf.PdfReader;
import org.demarche.formats.desk.word.DocxReader;
import org.demarche.formats.desk.word.RtfReader;
import org.demarche.page.format.FormatReader;

/** The readers of this module. */
public final class DeskFormats {
  private DeskFormats() {}

  /** All of them, in the order in which they are to be asked. */
  public static List<FormatReader> all() {
    return List.of(new PdfReader(), new DocxReader(), new RtfReader(), new MailReader());
  }
}
