// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.intake;

/** Gets told how far reading is, and tells when somebody wants it to stop. */
public interface Watch {
  /** Whether to stop before the next page. */
  boolean isStopped();

  /** Begins with the next page. */
  void page(int number, int of, String name);

  /** A sentence for the user: what cannot be read and why, or what was done. */
  void say(String sentence);
}
