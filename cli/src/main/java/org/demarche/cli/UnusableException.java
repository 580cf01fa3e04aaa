// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

/** A file or resource that a command needs cannot be used; the message names it and says why. */
public final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with its sentence. */
  public UnusableException(String message) {
    super(message);
  }

  /** A failure with its sentence, and what brought it about. */
  public UnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
