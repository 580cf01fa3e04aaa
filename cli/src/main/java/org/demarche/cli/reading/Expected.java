// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

/** What is looked for at an address. Each step leads to the next, so that no chain has no end. */
enum Expected {
  /** A user named it: a page, a feed, a list of feeds, an archive. */
  ANYTHING,
  /** A list of feeds named it. */
  FEED,
  /** An entry of a feed links to it. */
  STORY
}
