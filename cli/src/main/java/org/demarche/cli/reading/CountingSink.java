// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import org.demarche.page.Skip;

/** Counts what is no page, and what failed. */
abstract class CountingSink implements Taking {
  private final Summary summary;

  CountingSink(Summary summary) {
    this.summary = summary;
  }

  @Override
  public void record() {
    summary.record();
  }

  @Override
  public void skipped(Skip reason) {
    summary.skipped(reason);
  }

  @Override
  public int failures() {
    return summary.failures();
  }
}
