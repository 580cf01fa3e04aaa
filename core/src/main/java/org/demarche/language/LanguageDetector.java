// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

/** Tells the language of a text. Implementations are thread-safe. */
public interface LanguageDetector {
  /** ISO 639-1 code, "und" where the text is too short or too mixed to tell. */
  String detect(String text);
}
