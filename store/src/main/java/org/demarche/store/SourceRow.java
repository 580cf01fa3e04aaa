// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A source as the list of sources shows it.
 *
 * @param source the file or address
 * @param status how it stands
 * @param message why the last attempt failed, or ""
 * @param when the last attempt
 * @param sameAs the source under which the same bytes are shown, where that is another one
 * @param articles number of its articles in view
 * @param statements number of their statements
 * @param earlier number of earlier versions of articles that are kept of it
 * @param notAnalysed number of its articles without statements made, by language code
 */
public record SourceRow(
    String source,
    SourceStatus status,
    String message,
    Instant when,
    Optional<String> sameAs,
    int articles,
    int statements,
    int earlier,
    Map<String, Integer> notAnalysed) {
  /** Keeps the languages in alphabetical order. */
  public SourceRow {
    notAnalysed = Collections.unmodifiableSortedMap(new TreeMap<>(notAnalysed));
  }

  /** Whether the last attempt failed, even if an earlier one went well. */
  public boolean isFailing() {
    return !message.isEmpty() && status != SourceStatus.REMOVED;
  }
}
