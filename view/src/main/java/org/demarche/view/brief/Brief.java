// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.List;

/**
 * A brief, ready to be written in any format.
 *
 * @param title its title
 * @param date its day, in words
 * @param blocks its parts, in order
 */
public record Brief(String title, String date, List<Block> blocks) {
  /** Copies the list. */
  public Brief {
    blocks = List.copyOf(blocks);
  }
}
