// SPDX-License-Identifier: Apache-2.0
/** HTML as blocks: which of them are the story, what the page says of itself. */
package org.demarche.page.html;
