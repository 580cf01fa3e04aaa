// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.demarche.language.Document;
import org.demarche.language.RecordedAnalyses;

/** Articles whose analyses are written down in {@code analyses.conll}. */
final class Recorded {
  private static final RecordedAnalyses ANALYSES = read();

  private Recorded() {}

  /** An article without a title. */
  static Document article(String text) {
    return Document.of("", text, ANALYSES);
  }

  private static RecordedAnalyses read() {
    try (InputStream stream = Recorded.class.getResourceAsStream("analyses.conll")) {
      return RecordedAnalyses.read(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
