// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

/** What a labelled line of an export tells. */
enum Field {
  TITLE,
  DECK,
  OUTLET,
  DATE,
  /** Outlet and date in one line. */
  SOURCE,
  BYLINE,
  /** Who is named below the text, where there is no byline. */
  CREDIT,
  SECTION,
  /** Number of words. */
  LENGTH,
  LANGUAGE,
  DATELINE,
  /** The day on which the database took it in. */
  LOADED,
  /** The first paragraphs of the text. */
  LEAD,
  BODY,
  /** The database's number, which ends the record. */
  END,
  IGNORED
}
