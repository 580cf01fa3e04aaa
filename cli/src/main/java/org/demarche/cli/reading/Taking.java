// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import org.demarche.page.PageSink;

/** Takes what sources hold, and tells them of the run that they are read in. */
public interface Taking extends PageSink {
  /** Something within the source is begun with, for who waits. */
  void begin(String name);

  /** A page that was read before and is what it was. */
  void unchanged(String source);

  /** Inputs so far that could not be read. */
  int failures();

  /** Whether somebody wants it to stop: what was not read yet is left for another run. */
  boolean isStopped();

  /** Whether what is known is read again. */
  boolean again();

  /** Changes whenever the same page may come out differently. */
  String readerVersion();

  /** Changes whenever the same page, or its statements, may come out differently. */
  String version();
}
