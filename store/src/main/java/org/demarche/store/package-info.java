// SPDX-License-Identifier: Apache-2.0
/**
 * The ledger: what was read, corrected by hand and found, in one file. The only package with SQL;
 * {@link org.demarche.store.Ledger} is its door.
 */
package org.demarche.store;
