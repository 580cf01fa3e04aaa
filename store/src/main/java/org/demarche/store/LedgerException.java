// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

/**
 * The ledger cannot be used, or refuses what it was given. The message is one or two sentences for
 * a user, naming the ledger and what to do.
 */
public final class LedgerException extends RuntimeException {
  /** An exception with this sentence. */
  public LedgerException(String message) {
    super(message);
  }

  /** An exception with this sentence, and what brought it about. */
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
