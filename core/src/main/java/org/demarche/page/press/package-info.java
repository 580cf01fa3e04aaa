// SPDX-License-Identifier: Apache-2.0
/** Text exports of press databases: many articles in one file, each with its own header block. */
package org.demarche.page.press;
