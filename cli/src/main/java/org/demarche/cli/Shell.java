// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

/** Words as a user has to type them. */
public final class Shell {
  private Shell() {}

  /** The word, in quotation marks where a shell would take it apart. */
  public static String quoted(String word) {
    return word.matches("[\\w./:=@%+,~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
