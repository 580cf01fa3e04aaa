// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

/** A manifest that cannot be used at all. The message is one sentence that names the file. */
public final class ManifestException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A failure with its sentence. */
  public ManifestException(String message) {
    super(message);
  }
}
