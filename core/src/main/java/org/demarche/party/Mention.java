// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

/**
 * A place where somebody is named, for pronouns that come later.
 *
 * @param title whether it stands in the title
 * @param sentence the sentence's number in its passage
 * @param offset where it stands in its passage
 * @param chain the quotation that it stands in, -1 outside
 * @param subject whether it is the subject of its clause
 * @param main whether that clause is the sentence's own, or there is none
 * @param plural whether "they" can mean it by its grammar
 * @param gender "m", "f" or ""
 * @param reference who is named
 */
record Mention(
    boolean title,
    int sentence,
    int offset,
    int chain,
    boolean subject,
    boolean main,
    boolean plural,
    String gender,
    Reference reference) {}
