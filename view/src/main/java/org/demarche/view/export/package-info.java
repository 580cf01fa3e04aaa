// SPDX-License-Identifier: Apache-2.0
/** The record in the formats of other programs, without loss, each checked against its articles. */
package org.demarche.view.export;
