// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import java.util.List;

/** Which parties and issues there are, so that a query's slip of the pen is told and not run. */
public interface Vocabulary {
  /** Ids of the parties that an id, a name or an alias means, in any case; empty where none is. */
  List<String> parties(String name);

  /** Ids and names of parties to suggest where none was meant. */
  List<String> partyNames();

  /** Ids of the issues. */
  List<String> issues();
}
