// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Token;
import org.demarche.party.Party;
import org.demarche.party.Reference;
import org.demarche.text.Span;

/**
 * A rule that fired on a sentence, before issues are told apart.
 *
 * @param frame the rule
 * @param act what the party does, which a negation or a condition may have turned
 * @param trigger the word it fired on
 * @param who whose position it is
 * @param voice who tells of it
 * @param contents the parts of its content, coordinate ones apart
 * @param condition the words that make it conditional
 * @param confidence how sure it is, in [0, 1]
 */
record Candidate(
    Frame frame,
    Act act,
    Token trigger,
    Reference who,
    Voices.Voice voice,
    List<Content> contents,
    Optional<Span> condition,
    double confidence) {
  /** The same as told by this voice. */
  Candidate toldBy(Voices.Voice other) {
    return new Candidate(frame, act, trigger, who, other, contents, condition, confidence);
  }

  /**
   * A part of the content.
   *
   * @param span where it stands in the passage
   * @param addressees of whom it is asked, or to whom it is offered or refused
   * @param issue what it is about, "" before it is known
   */
  record Content(Span span, List<Party> addressees, String issue) {
    Content withIssue(String other) {
      return new Content(span, addressees, other);
    }
  }
}
