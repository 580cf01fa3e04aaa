// SPDX-License-Identifier: Apache-2.0
/** The formats of pages, recognised by content, and what each holds. */
package org.demarche.page.format;
