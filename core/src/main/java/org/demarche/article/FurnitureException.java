// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

/** A file of furniture rules that is refused; the message names file, rule and reason. */
public final class FurnitureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with one sentence for each thing that is wrong. */
  public FurnitureException(String message) {
    super(message);
  }
}
