// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

/**
 * A word that tells whether the time near it lies before or after publication.
 *
 * @param outlook what it tells
 * @param word index of its last word
 * @param firm whether what it governs has surely happened: "ordered", but not "announced"
 */
record Cue(Outlook outlook, int word, boolean firm) {}
