// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

/** A record that is not as its standard has it. The message is the rest of a sentence. */
final class BrokenException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenException(String why) {
    super(why);
  }
}
