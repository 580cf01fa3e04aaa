// SPDX-License-Identifier: Apache-2.0
/** The record for programs: lists as JSON, what describes them, and the feed of changes. */
package org.demarche.server.api;
