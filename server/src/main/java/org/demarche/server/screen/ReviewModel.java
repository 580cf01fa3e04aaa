// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import java.util.Optional;

/**
 * A statement to decide about.
 *
 * @param filter the form above it
 * @param order in which the statements come
 * @param orders addresses of the orders
 * @param place number of the statement in the queue, those decided included
 * @param total statements in the queue, those decided included
 * @param left statements that nobody decided about
 * @param statement the statement; empty where there is none
 * @param done what was just decided, where anything was
 * @param back where the forms lead back to: the query of the queue
 * @param again the address of the beginning of the queue
 */
public record ReviewModel(
    Filter filter,
    String order,
    List<PathScreen.Choice> orders,
    int place,
    int total,
    int left,
    Optional<Shown> statement,
    Optional<Done> done,
    String back,
    String again) {
  /**
   * A statement with the text around it.
   *
   * @param next id of the statement that comes after it, "" where it is the last
   * @param previous the address of the one before it, "" where it is the first
   * @param edit the address of the form that edits it
   */
  public record Shown(
      String id,
      String next,
      String previous,
      String edit,
      String act,
      String holder,
      String to,
      String speaker,
      String issue,
      String words,
      String condition,
      String mode,
      String said,
      String basis,
      String confidence,
      String rule,
      String verdict,
      String title,
      String source,
      String published,
      String href,
      Context context) {}

  /**
   * The text around a statement.
   *
   * @param before what stands before the evidence
   * @param start the evidence up to the content
   * @param content the words that say what
   * @param end the evidence behind the content
   * @param after what stands behind the evidence
   * @param inTitle whether the evidence is the title
   */
  public record Context(
      String before, String start, String content, String end, String after, boolean inTitle) {}

  /**
   * A decision.
   *
   * @param number of the decision
   * @param words "accepted: …"
   * @param statement id of the statement
   */
  public record Done(long number, String words, String statement) {}
}
