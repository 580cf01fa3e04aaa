// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation;

import java.util.List;
import org.demarche.text.Require;

/**
 * A labelled statement.
 *
 * @param page the page's file name
 * @param acts the acts that are right
 * @param holders the holders that are right
 * @param issues the issues that are right
 * @param evidence the exact words
 * @param core whether it counts; others are neither rewarded nor punished
 * @param roles what else it labels
 */
public record GoldRow(
    String page,
    List<String> acts,
    List<String> holders,
    List<String> issues,
    String evidence,
    boolean core,
    Roles roles) {
  /** A row that labels nothing but act, holder and issue. */
  public GoldRow(
      String page,
      List<String> acts,
      List<String> holders,
      List<String> issues,
      String evidence,
      boolean core) {
    this(page, acts, holders, issues, evidence, core, Roles.NONE);
  }

  public GoldRow {
    Require.filled(page, "page");
    acts = List.copyOf(acts);
    holders = List.copyOf(holders);
    issues = List.copyOf(issues);
    Require.filled(evidence, "evidence");
  }
}
