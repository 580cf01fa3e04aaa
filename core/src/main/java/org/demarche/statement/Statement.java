// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.text.Hash;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * One place in one article where a party to a negotiation takes a position.
 *
 * @param articleId the article it stands in
 * @param act what the party does
 * @param holder whose position it is, not who tells of it
 * @param speaker whose words carry it; empty where the outlet speaks in its own voice
 * @param addressees of whom it is asked, or to whom it is offered or refused
 * @param issue an id of the issue list
 * @param content the words that say what is demanded, offered, …; a part of the evidence
 * @param condition the words that make it conditional
 * @param scope the named things that the content covers, normalised, sorted, without repeats
 * @param mode quoted, reported or narrated
 * @param said when the position was taken
 * @param evidence the exact passage
 * @param rule the rule that found it
 * @param confidence how sure the program is, in [0, 1]
 */
public record Statement(
    String articleId,
    Act act,
    Party holder,
    Optional<Speaker> speaker,
    List<Party> addressees,
    String issue,
    String content,
    Optional<String> condition,
    List<String> scope,
    Mode mode,
    Optional<DateSpan> said,
    Evidence evidence,
    String rule,
    double confidence) {
  public Statement {
    Require.filled(articleId, "article of a statement");
    Require.present(act, "act");
    Require.present(holder, "holder");
    Require.present(speaker, "speaker");
    addressees = List.copyOf(addressees);
    Require.filled(issue, "issue");
    Require.filled(content, "content");
    Require.present(condition, "condition");
    scope = scope.stream().sorted().distinct().toList();
    Require.present(mode, "mode");
    Require.present(said, "said");
    Require.present(evidence, "evidence");
    Require.filled(rule, "rule");
    Require.that(
        confidence >= 0 && confidence <= 1, "a confidence lies in [0, 1], not at %s", confidence);
    Require.that(
        evidence.exact().contains(content),
        "the content \"%s\" is no part of the evidence",
        content);
    for (String words : condition.stream().toList()) {
      Require.that(
          evidence.exact().contains(words),
          "the condition \"%s\" is no part of the evidence",
          words);
    }
  }

  /** The same toward this party. */
  public Statement toward(Party other) {
    return new Statement(
        articleId,
        act,
        holder,
        speaker,
        List.of(other),
        issue,
        content,
        condition,
        scope,
        mode,
        said,
        evidence,
        rule,
        confidence);
  }

  /** Hash of the article, the place and what is stated: the same on every run and machine. */
  public String id() {
    return Hash.id(
        "statement",
        articleId,
        act.word(),
        holder.id(),
        addressees.stream().map(Party::id).toList(),
        issue,
        content,
        evidence.in(),
        evidence.place().start(),
        evidence.place().end());
  }
}
