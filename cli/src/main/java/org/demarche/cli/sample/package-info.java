// SPDX-License-Identifier: Apache-2.0
/** The negotiation that ships with the program. */
package org.demarche.cli.sample;
