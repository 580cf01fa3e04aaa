// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import org.demarche.server.http.Params;

/**
 * An address of ours with its query.
 *
 * @param path the path
 * @param query the fields
 */
record Address(String path, Params query) {
  Address(String path) {
    this(path, Params.NONE);
  }

  /** With a field; a blank value leaves it out. */
  Address with(String name, String value) {
    return value.isBlank() ? this : new Address(path, query.with(name, value));
  }

  @Override
  public String toString() {
    return path + query.query();
  }
}
