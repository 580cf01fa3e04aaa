// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a line together. */
final class Line {
  private final List<Inline> pieces = new ArrayList<>();

  static Line of(String text) {
    return new Line().text(text);
  }

  static Line strong(String text) {
    Line line = new Line();
    line.pieces.add(new Inline.Strong(text));
    return line;
  }

  Line text(String text) {
    pieces.add(new Inline.Text(text));
    return this;
  }

  Line quote(Inline.Quote quote) {
    pieces.add(quote);
    return this;
  }

  /** Ends the sentence, where a quotation has not done so. */
  Line end() {
    Inline last = pieces.get(pieces.size() - 1);
    boolean isEnded =
        last instanceof Inline.Quote quote
            && !quote.isCut()
            && quote.exact().matches("(?s).*[.!?]\\W?");
    return isEnded ? this : text(".");
  }

  /** The numbers, a blank before the first. */
  Line cite(List<Integer> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      text(i == 0 ? " " : "");
      pieces.add(new Inline.Cite(numbers.get(i)));
    }
    return this;
  }

  Line text(Optional<String> text) {
    text.ifPresent(this::text);
    return this;
  }

  List<Inline> pieces() {
    return List.copyOf(pieces);
  }
}
