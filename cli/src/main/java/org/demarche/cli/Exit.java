// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

/** Exit statuses of every command. */
public final class Exit {
  /** Done. */
  public static final int DONE = 0;

  /** Done, but some inputs could not be read; each was named. */
  public static final int SOME_FAILED = 1;

  /** The command was called wrongly. */
  public static final int WRONG_USAGE = 2;

  /** The ledger, or a file or resource that the command needs, is not usable. */
  public static final int UNUSABLE = 3;

  private Exit() {}
}
