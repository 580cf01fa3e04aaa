// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

/**
 * How much a ledger holds in view.
 *
 * @param sources files and addresses known
 * @param failed those whose last attempt failed
 * @param removed those taken out by hand
 * @param articles articles in view
 * @param statements their statements
 * @param stories stories saved
 */
public record Counts(
    long sources, long failed, long removed, long articles, long statements, long stories) {}
