// SPDX-License-Identifier: Apache-2.0
/** Requests and replies, and what keeps a hostile page from using them. */
package org.demarche.server.http;
