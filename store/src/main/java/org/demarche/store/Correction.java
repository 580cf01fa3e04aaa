// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Something set by hand.
 *
 * @param id its number in this ledger
 * @param when when it was set
 * @param target id of the article, or the source, that it is about
 * @param field "published", "outlet", "title", "via", "byline", or "page" for a source
 * @param oldValue what was shown before; empty for nothing
 * @param newValue what was set: "" for nothing to show, empty for "as it was read"; for a source
 *     "removed" or "in view"
 * @param undone when it was undone, if it was
 */
public record Correction(
    long id,
    Instant when,
    String target,
    String field,
    Optional<String> oldValue,
    Optional<String> newValue,
    Optional<Instant> undone) {}
