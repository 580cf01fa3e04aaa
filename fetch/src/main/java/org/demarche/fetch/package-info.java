// SPDX-License-Identifier: Apache-2.0
/**
 * Pages from the web, politely: robots.txt, pauses, conditional requests, limits of time and size,
 * no address of a private network. The only importer of the HTTP client and the robots.txt parser.
 */
package org.demarche.fetch;
