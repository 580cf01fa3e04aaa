// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

/** A rule file that cannot be used; the message names the file, the rule and the reason. */
public final class BrokenRuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenRuleException(String message) {
    super(message);
  }
}
