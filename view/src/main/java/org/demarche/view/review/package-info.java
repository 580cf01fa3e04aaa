// SPDX-License-Identifier: Apache-2.0
/** What is to be reviewed, and statements as a reviewer wants them. */
package org.demarche.view.review;
