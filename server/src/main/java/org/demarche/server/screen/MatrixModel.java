// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import java.util.Optional;

/**
 * The matrix as a page shows it.
 *
 * @param filter the form above it
 * @param days the days on which something was said, for the slider
 * @param asOf the day that it shows; "" for the latest
 * @param heads the parties
 * @param rows the issues
 * @param hidden how many more parties there are
 * @param all the address that shows them
 * @param open the cells that are opened: none, one, or two side by side
 * @param files what can be taken along
 */
public record MatrixModel(
    Filter filter,
    List<String> days,
    String asOf,
    List<Head> heads,
    List<Row> rows,
    int hidden,
    String all,
    List<CellHistory> open,
    List<Take> files) {
  /** A party above its column. */
  public record Head(String id, String name, String href) {}

  /**
   * An issue.
   *
   * @param agreed what parties agree to, with their ids
   */
  public record Row(String issue, List<Cell> cells, List<String> agreed) {}

  /**
   * What a party holds on an issue.
   *
   * @param href opens it
   * @param compare opens it beside the one that is open
   * @param state what an empty cell means
   */
  public record Cell(
      String party,
      List<Line> lines,
      int more,
      String href,
      Optional<String> compare,
      boolean isOpen,
      String state) {}
}
