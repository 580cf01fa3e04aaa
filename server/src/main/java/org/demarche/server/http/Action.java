// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

/** Answers requests of one route. */
@FunctionalInterface
public interface Action {
  /**
   * The answer.
   *
   * @throws Refusal with a sentence for the user
   */
  Reply answer(Exchange exchange);
}
