// SPDX-License-Identifier: Apache-2.0
/** The pages: what each shows, and what its forms do. */
package org.demarche.server.screen;
