// SPDX-License-Identifier: Apache-2.0
/**
 * PDF: glyphs to lines, lines to columns, columns to paragraphs. Lengths are points (1/72 inch).
 */
package org.demarche.formats.desk.pdf;
