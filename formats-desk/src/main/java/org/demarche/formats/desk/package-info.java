// SPDX-License-Identifier: Apache-2.0
/** Readers of the files that lie on a desk: PDF, Word documents, RTF, mail. */
package org.demarche.formats.desk;
