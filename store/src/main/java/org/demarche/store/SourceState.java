// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.Optional;
import org.demarche.page.PageFacts;

/**
 * What the ledger knows of a source, so that a reader can tell what is left to do.
 *
 * @param source the file or address
 * @param status how it stands
 * @param message why the last attempt failed, or ""
 * @param when the last attempt
 * @param pageHash the page it held when last read; empty where it never was
 * @param facts what was known of that page from outside
 * @param readerVersion the reader that made its articles; empty where there are none, or where they
 *     were made with the facts of another source of the same bytes that is now gone
 * @param statementVersion the statement maker of its articles' statements; empty where an article
 *     has none yet, has stale ones, or where they differ. Articles that nobody analyses, such as
 *     those in another language, keep it empty: see {@link Ledger#toAnalyse}
 */
public record SourceState(
    String source,
    SourceStatus status,
    String message,
    Instant when,
    Optional<String> pageHash,
    PageFacts facts,
    Optional<String> readerVersion,
    Optional<String> statementVersion) {
  /** Whether the last attempt failed, even if an earlier one went well. */
  public boolean isFailing() {
    return !message.isEmpty();
  }
}
