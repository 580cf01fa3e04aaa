// SPDX-License-Identifier: Apache-2.0
/** Reading that users ask for in the browser: one job at a time, in the background. */
package org.demarche.server.intake;
