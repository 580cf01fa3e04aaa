// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

/** How a listing is written. */
public enum Format {
  /** For people. */
  TABLE,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated, RFC 4180, with a header. */
  CSV
}
