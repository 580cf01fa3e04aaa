// SPDX-License-Identifier: Apache-2.0
/** Reviewing statements: what is looked at next, what is made by hand, one statement a screen. */
package org.demarche.cli.review;
