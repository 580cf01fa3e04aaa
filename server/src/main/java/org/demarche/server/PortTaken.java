// SPDX-License-Identifier: Apache-2.0
package org.demarche.server;

/** Something else listens on the port. */
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTaken(int port, Throwable cause) {
    super("Port " + port + " is in use; name another with --port.", cause);
  }
}
