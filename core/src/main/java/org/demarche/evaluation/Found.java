// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A statement to be measured.
 *
 * @param page the page's file name
 * @param act its act
 * @param holder its holder's id
 * @param issue its issue
 * @param evidence its exact words
 * @param onPage where the evidence stands on the page, in code points, where that is known
 * @param roles what it says beside act, holder and issue
 * @param rule the rule that found it
 * @param confidence how sure the program is, in [0, 1]
 * @param id its id, for the list of errors
 */
public record Found(
    String page,
    String act,
    String holder,
    String issue,
    String evidence,
    Optional<Span> onPage,
    Roles roles,
    String rule,
    double confidence,
    String id) {
  /** A statement of which nothing but act, holder and issue is measured. */
  public Found(
      String page,
      String act,
      String holder,
      String issue,
      String evidence,
      Optional<Span> onPage,
      String id) {
    this(page, act, holder, issue, evidence, onPage, Roles.NONE, "", 0, id);
  }

  public Found {
    Require.filled(page, "page");
    Require.filled(act, "act");
    Require.filled(holder, "holder");
    Require.filled(issue, "issue");
    Require.filled(evidence, "evidence");
    Require.present(onPage, "onPage");
  }
}
