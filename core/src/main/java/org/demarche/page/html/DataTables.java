// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** Cuts tables of figures; tables that tell in words, and those that lay a page out, stay. */
final class DataTables {
  private static final int CELLS = 4;

  /** A cell of figures or names has no more words. */
  private static final int WORDS = 8;

  private DataTables() {}

  static void cut(PageBlocks page) {
    for (Element element : page.elements()) {
      if (element.normalName().equals("table") && isData(page, element)) {
        page.within(element).forEach(block -> block.cut("table"));
      }
    }
  }

  private static boolean isData(PageBlocks page, Element table) {
    List<HtmlBlock> blocks = page.within(table);
    boolean cells =
        blocks.size() >= CELLS
            && blocks.stream()
                .noneMatch(
                    block ->
                        block.isTitle()
                            || block.isHead()
                            || block.isProseShaped()
                            || block.words() > WORDS);
    long figures =
        blocks.stream().filter(block -> Character.isDigit(lastOrFirst(block.text()))).count();
    return cells
        && 2 * figures >= blocks.size()
        && rows(table) >= 2
        && table.selectFirst("table table, h1, h2, time") == null;
  }

  /** A digit where the cell begins or ends with one: "12", "4 %", "€ 300". */
  private static char lastOrFirst(String cell) {
    char last = cell.charAt(cell.length() - 1);
    return Character.isDigit(last) ? last : cell.charAt(0);
  }

  /** Rows of two cells or more. */
  private static long rows(Element table) {
    return table.select("tr").stream()
        .filter(row -> row.children().stream().filter(DataTables::isCell).count() >= 2)
        .count();
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }
}
