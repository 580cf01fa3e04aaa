// SPDX-License-Identifier: Apache-2.0
/** From bytes to articles, statements and stories in a ledger. */
package org.demarche.cli.reading;
