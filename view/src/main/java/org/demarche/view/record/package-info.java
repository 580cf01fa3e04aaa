// SPDX-License-Identifier: Apache-2.0
/** What a user asked for, and what the ledger holds of it. */
package org.demarche.view.record;
