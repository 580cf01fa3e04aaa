// SPDX-License-Identifier: Apache-2.0
/** The file in which a user describes a negotiation, and what it adds to the built-in knowledge. */
package org.demarche.dossier;
