// SPDX-License-Identifier: Apache-2.0
/** Drawings of the record as SVG: for the command line and for web pages. */
package org.demarche.view.plot;
