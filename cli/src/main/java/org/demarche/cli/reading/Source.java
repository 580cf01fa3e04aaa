// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import org.demarche.page.PageSink;
import org.demarche.page.archive.InputReader;

/** Something to read, which may hold many pages. */
public interface Source {
  /** Its name, as a user would write it. */
  String name();

  /** Reads it now; what cannot be read is told to the sink. */
  void read(InputReader reader, PageSink sink);
}
