// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

/** An address that is not read. The message is the rest of a sentence that begins with it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unreachable;

  RefusedException(String why) {
    this(why, null);
  }

  RefusedException(String why, Throwable cause) {
    this(why, cause, false);
  }

  /**
   * A refusal.
   *
   * @param unreachable whether no address of this host could be read
   */
  RefusedException(String why, Throwable cause, boolean unreachable) {
    super(why, cause);
    this.unreachable = unreachable;
  }

  /** Whether no address of this host could be read. */
  boolean isUnreachable() {
    return unreachable;
  }
}
