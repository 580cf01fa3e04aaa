// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.List;
import org.demarche.statement.NearMiss;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;

/** Rules that were called and did not fire. */
public final class NearMissListing {
  private NearMissListing() {}

  /** The listing. */
  public static Listing<NearMiss> listing() {
    return new Listing<>(
        List.of(
            Field.of("near", NearMiss::rule),
            Field.of("act", miss -> miss.act().word()),
            Field.of("word", NearMiss::word),
            Field.of("start", miss -> miss.place().start()),
            Field.of("why", miss -> miss.why().words())),
        List.of(
            Column.text("nearly", 12, 2, NearMiss::rule),
            Column.word("act", 8, miss -> miss.act().word()),
            new Column<>("word", 4, 14, 2, NearMiss::word),
            Column.text("why not", 20, 3, miss -> miss.why().words())),
        "No other rule was called.");
  }
}
