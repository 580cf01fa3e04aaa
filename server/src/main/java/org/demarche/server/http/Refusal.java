// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

/** A request that is not answered as asked: a status and a sentence for the user. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String allowed;

  /** A refusal with this status of HTTP. */
  public Refusal(int status, String message) {
    this(status, message, "");
  }

  private Refusal(int status, String message, String allowed) {
    super(message);
    this.status = status;
    this.allowed = allowed;
  }

  /** The address takes other methods, named with commas between. */
  static Refusal method(String method, String allowed) {
    return new Refusal(405, "This address takes " + allowed + ", not " + method + ".", allowed);
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

  /** The methods that the address takes, for the header Allow; "" where that is not the matter. */
  String allowed() {
    return allowed;
  }
}
