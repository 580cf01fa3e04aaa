// SPDX-License-Identifier: Apache-2.0
/** Rows as tables, JSON Lines and CSV. */
package org.demarche.view.output;
