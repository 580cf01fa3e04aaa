// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;

/** One page to read, with what is known of it from outside. */
public interface Source {
  /** The name under which the ledger knows it. */
  String name();

  /** What a manifest or an option says of it. */
  PageFacts facts();

  /**
   * Its bytes, read now.
   *
   * @throws UnreadablePageException where they cannot be read
   */
  byte[] bytes() throws UnreadablePageException;
}
