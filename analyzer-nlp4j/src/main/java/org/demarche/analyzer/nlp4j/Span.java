// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

/** A stretch of text: UTF-16 offsets, half-open. */
record Span(int start, int end) {
  Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end + ".");
    }
  }

  String of(String text) {
    return text.substring(start, end);
  }

  int length() {
    return end - start;
  }
}
