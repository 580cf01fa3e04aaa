// SPDX-License-Identifier: Apache-2.0
/** What each side wants, in a text to be sent on: templates and verified quotations alone. */
package org.demarche.view.brief;
