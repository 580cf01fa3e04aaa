// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code demarche} command: {@link org.demarche.cli.Main} is the edge of the program, {@link
 * org.demarche.cli.Demarche} runs one line.
 */
package org.demarche.cli;
