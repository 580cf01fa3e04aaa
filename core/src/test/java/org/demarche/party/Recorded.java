// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.demarche.language.Document;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.RecordedAnalyses;
import org.demarche.language.Token;

/** Articles whose analyses are written down in {@code analyses.conll}. */
final class Recorded {
  private static final RecordedAnalyses ANALYSES = read();

  private Recorded() {}

  /** An article without a title. */
  static Document article(String text) {
    return Document.of("", text, ANALYSES);
  }

  static Cast cast(Document document) {
    return Cast.of(document, PartyBook.builtIn(), Optional.empty());
  }

  /** Whom the last word of this form means. */
  static Reference who(String text, String form) {
    Document document = article(text);
    Reference found = Reference.NOBODY;
    for (Parsed sentence : document.body().sentences()) {
      Optional<Token> token = last(sentence, form);
      if (token.isPresent()) {
        found = cast(document).resolve(document.body(), sentence, token.get(), Reference.NOBODY);
      }
    }
    return found;
  }

  static Optional<Token> last(Parsed sentence, String form) {
    return sentence.tree().tokens().stream()
        .filter(token -> token.form().equals(form))
        .reduce((earlier, later) -> later);
  }

  static List<String> ids(Reference reference) {
    return reference.isParty() ? reference.parties().stream().map(Party::id).toList() : List.of();
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
