// SPDX-License-Identifier: Apache-2.0
/**
 * One query language for all lists: words, phrases and fields. {@link org.demarche.query.Query} is
 * what a query says, whoever runs it.
 */
package org.demarche.query;
