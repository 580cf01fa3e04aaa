// SPDX-License-Identifier: Apache-2.0
/** Documents of word processors: DOCX and RTF. */
package org.demarche.formats.desk.word;
