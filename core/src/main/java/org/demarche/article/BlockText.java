// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

/** A block's text in the forms that rules read, made once. All have the same offsets. */
final class BlockText {
  private final String text;
  private final String plain;
  private final String folded;

  BlockText(String text) {
    this.text = text;
    this.plain = Words.plain(text);
    this.folded = Words.folded(text);
  }

  String text() {
    return text;
  }

  String plain() {
    return plain;
  }

  String folded() {
    return folded;
  }
}
