// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Locale;

/** The fields of an article that can be set by hand. */
public enum ArticleField {
  /** The day or interval of publication: "2024-06-14", "2024-06-01/2024-06-30". */
  PUBLISHED,
  /** Who published it. */
  OUTLET,
  /** The headline to show; evidence keeps referring to the headline as it was read. */
  TITLE,
  /** Who passed it on. */
  VIA,
  /** Who wrote it. */
  BYLINE;

  /** The word for it in files and on screens: "published". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The field of this word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static ArticleField of(String word) {
    for (ArticleField field : values()) {
      if (field.word().equals(word)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" cannot be set by hand: published, outlet, title, via or byline can");
  }
}
