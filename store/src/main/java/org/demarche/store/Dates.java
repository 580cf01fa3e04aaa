// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Optional;
import org.demarche.time.DateSpan;

/** What of an article, besides its words, its statements depend on. */
final class Dates {
  private Dates() {}

  /** The same string as long as statements made before are still right. */
  static String of(Optional<DateSpan> published, Optional<DateSpan> captured, String language) {
    return iso(published) + " " + iso(captured) + " " + language;
  }

  private static String iso(Optional<DateSpan> span) {
    return span.map(DateSpan::iso).orElse("unknown");
  }
}
