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
 */
public record GoldRow(
    String page,
    List<String> acts,
    List<String> holders,
    List<String> issues,
    String evidence,
    boolean core) {
  public GoldRow {
    Require.filled(page, "page");
    acts = List.copyOf(acts);
    holders = List.copyOf(holders);
    issues = List.copyOf(issues);
    Require.filled(evidence, "evidence");
  }
}
