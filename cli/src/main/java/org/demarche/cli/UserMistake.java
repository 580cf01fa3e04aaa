// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

/** A command was used wrongly; the message says how, and what would be right. */
public final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A mistake with its sentence. */
  public UserMistake(String message) {
    super(message);
  }
}
