// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

/** A request that is not answered as asked: a status and a sentence for the user. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** A refusal with this status of HTTP. */
  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Something in the address or the form is wrong. */
  public static Refusal wrong(String message) {
    return new Refusal(400, message);
  }

  /** There is no such thing. */
  public static Refusal missing(String message) {
    return new Refusal(404, message);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }
}
