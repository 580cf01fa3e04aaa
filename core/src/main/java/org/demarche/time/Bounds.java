// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * What is known of an article's publication before its text is read.
 *
 * @param notBefore the first day on which it can have been published
 * @param captured when its page was saved; it cannot have been published later
 */
public record Bounds(Optional<LocalDate> notBefore, Optional<DateSpan> captured) {
  /** Nothing known. */
  public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

  public Bounds {
    Require.present(notBefore, "notBefore");
    Require.present(captured, "captured");
  }

  /** Known to have been saved at this time, if that is known. */
  public static Bounds captured(Optional<DateSpan> captured) {
    return new Bounds(Optional.empty(), captured);
  }

  Days days() {
    LocalDate from = notBefore.orElse(Clue.MIN);
    LocalDate to = captured.map(DateSpan::to).orElse(Clue.MAX);
    return new Days(from, to.isBefore(from) ? from : to);
  }
}
