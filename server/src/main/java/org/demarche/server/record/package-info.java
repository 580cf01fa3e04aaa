// SPDX-License-Identifier: Apache-2.0
/** What pages show of the ledger, kept in memory while nobody changes it. */
package org.demarche.server.record;
