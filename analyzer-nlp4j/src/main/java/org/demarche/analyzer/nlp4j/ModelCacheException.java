// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

/** The language models cannot be unpacked or read; the message is one sentence for the user. */
public final class ModelCacheException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ModelCacheException(String message, Throwable cause) {
    super(message, cause);
  }
}
