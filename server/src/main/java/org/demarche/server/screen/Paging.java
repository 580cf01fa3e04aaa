// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;

/**
 * A part of a long list.
 *
 * @param total how many there are
 * @param first number of the first one shown, counted from 1; 0 where there is none
 * @param last number of the last one shown
 * @param before the address of those before, "" where there are none
 * @param after the address of those after, "" where there are none
 */
public record Paging(int total, int first, int last, String before, String after) {
  private static final String OFFSET = "offset";

  static Paging of(String address, Params query, int total, int size) {
    int from = Math.min(offset(query), total);
    int to = Math.min(total, from + size);
    String before = from > 0 ? address + at(query, Math.max(0, from - size)).query() : "";
    String after = to < total ? address + at(query, to).query() : "";
    return new Paging(total, total == 0 ? 0 : from + 1, to, before, after);
  }

  private static Params at(Params query, int offset) {
    return offset == 0 ? query.without(OFFSET) : query.with(OFFSET, String.valueOf(offset));
  }

  /** After how many rows the part begins. */
  static int offset(Params query) {
    String text = query.first(OFFSET).orElse("0");
    if (!text.matches("\\d{1,8}")) {
      throw Refusal.wrong("offset: \"" + text + "\" is no number.");
    }
    return Integer.parseInt(text);
  }

  <T> List<T> of(List<T> all) {
    return total == 0 ? List.of() : all.subList(Math.max(0, first - 1), last);
  }

  /** Whether there is more than is shown. */
  public boolean isPart() {
    return !before.isEmpty() || !after.isEmpty();
  }
}
