// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

/** Whether a time lies before or after the day on which its text was published. */
public enum Outlook {
  /** A verb of the past governs it, or its own words say so ("yesterday"). */
  PAST,
  /** "will", "due to", "by" or its own words ("tomorrow") put it ahead. */
  FUTURE,
  /** The words allow both: "to leave on Friday". */
  UNSURE,
  /** Nothing tells. News tells what was, so it is read as the past. */
  NONE
}
