// SPDX-License-Identifier: Apache-2.0
/** The record in the browser: one process, on the ledger that the command line uses. */
package org.demarche.server;
