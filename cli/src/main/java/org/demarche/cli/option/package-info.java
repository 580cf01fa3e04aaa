// SPDX-License-Identifier: Apache-2.0
/** Options that several commands share, with the same meaning everywhere. */
package org.demarche.cli.option;
