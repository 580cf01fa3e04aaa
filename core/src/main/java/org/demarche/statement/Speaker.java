// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.text.Require;

/**
 * Whose words carry a statement, as the article names them at best.
 *
 * @param name "Marta Ruiz", "two officials close to the talks"
 * @param role the office or the description given with the name, or ""
 */
public record Speaker(String name, String role) {
  public Speaker {
    Require.filled(name, "name of a speaker");
    Require.present(role, "role of a speaker");
  }
}
