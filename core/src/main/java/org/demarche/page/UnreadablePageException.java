// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import org.demarche.text.Require;

/** An input that cannot be read as a page. The message is one sentence that names the input. */
public final class UnreadablePageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;

  /**
   * A failure.
   *
   * @param source the input, as the user named it
   * @param why what is wrong with it, the rest of a sentence: "is empty"
   */
  public UnreadablePageException(String source, String why) {
    super(Require.filled(source, "source") + " " + Require.filled(why, "why") + ".");
    this.source = source;
  }

  /** The input, as the user named it. */
  public String source() {
    return source;
  }
}
