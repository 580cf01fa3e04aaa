// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

/** What a block of a page is, as its format says. */
public enum BlockKind {
  /** The headline of a story. */
  TITLE,
  /** A line that its names mark as the deck below the headline. */
  DECK,
  /** A heading within or around a story. */
  HEADING,
  /** A paragraph, or any other block of running text. */
  PARAGRAPH,
  /** An item of a list. */
  ITEM,
  /** A passage set apart as a quotation. */
  QUOTE,
  /** Words beside a picture. */
  CAPTION,
  /** A line above a story that its names or its element mark as byline or date. */
  HEAD
}
