// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;

/**
 * Reads one format of files that is no text, or holds other files. Modules above the core bring
 * their own, so that the core needs none of their libraries. Implementations are thread-safe.
 */
public interface FormatReader {
  /** Whether these bytes are of this format, by their content; never throws. */
  boolean recognises(byte[] bytes);

  /**
   * The pages that these bytes hold.
   *
   * @param source the input, as the user named it; a page of several is "source#N"
   * @param facts what is known of the input from outside
   * @param within reads what is packed into it: attachments, parts
   * @throws UnreadablePageException where the input as a whole cannot be read
   */
  PagesRead read(String source, byte[] bytes, PageFacts facts, PageReader within)
      throws UnreadablePageException;
}
