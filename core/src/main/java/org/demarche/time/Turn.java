// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

/** Which one of a thing that comes again is meant. */
public enum Turn {
  /** "Friday", "March": the outlook decides. */
  PLAIN,
  /** "last Friday", "last week". */
  LAST,
  /** "this Friday", "this week". */
  THIS,
  /** "next Friday", "next week". */
  NEXT
}
