// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A passage in quotation marks.
 *
 * @param place the passage with its marks, in the text it stands in
 * @param inner the words without the marks
 * @param chain the same number for the parts of one quotation that runs over several paragraphs
 */
public record Quotation(Span place, Span inner, int chain) {
  public Quotation {
    Require.that(place.contains(inner), "a quotation holds its words");
    Require.that(chain >= 0, "a quotation's chain counts from 0, not %d", chain);
  }
}
