// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

/** An address that is not read. The message is the rest of a sentence that begins with it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String why) {
    super(why);
  }

  RefusedException(String why, Throwable cause) {
    super(why, cause);
  }
}
