// SPDX-License-Identifier: Apache-2.0
/** What is listed, field by field for scripts and column by column for people. */
package org.demarche.view.listing;
