// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.party.Recorded.cast;
import static org.demarche.party.Recorded.ids;
import static org.demarche.party.Recorded.last;
import static org.demarche.party.Recorded.who;

import java.util.Optional;
import org.demarche.language.Document;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.party.Reference.Standing;
import org.junit.jupiter.api.Test;

class CastTest {
  private static final String PRIME_MINISTER =
      "Swedish Prime Minister Magnus Lind said the strait must stay open."
          + " He wants Denmark to reply.";
  private static final String MINISTER =
      "Norwegian Foreign Minister Anna Berg met Danish officials."
          + " She said Oslo would wait, and the minister left.";
  private static final String BOTH = "Peru and Chile met on Monday. Both sides want a truce.";
  private static final String UNION =
      "The Dockers' Union rejected the offer. The union wants more pay.";

  @Test
  void letsAnOfficeSpeakForTheStateBesideIt() {
    Reference lind = who(PRIME_MINISTER, "Lind");
    assertThat(ids(lind)).containsExactly("SWE");
    assertThat(lind.person()).contains("Magnus Lind");
    assertThat(lind.role()).isEqualTo("Prime Minister");
  }

  @Test
  void letsHeAndSheMeanThePersonBefore() {
    assertThat(who(PRIME_MINISTER, "He").person()).contains("Magnus Lind");
    assertThat(ids(who(MINISTER, "She"))).containsExactly("NOR");
  }

  @Test
  void letsTheMinisterMeanWhoeverWasNamedWithThatOffice() {
    assertThat(who(MINISTER, "minister").person()).contains("Anna Berg");
  }

  @Test
  void letsASeatMeanItsState() {
    assertThat(ids(who(MINISTER, "Oslo"))).containsExactly("NOR");
  }

  @Test
  void letsItMeanTheSubjectOfTheSentenceBefore() {
    assertThat(ids(who("Iceland sent a letter. It wants an answer.", "It"))).containsExactly("ISL");
  }

  @Test
  void letsAPronounWithoutANameBeforeItMeanNobody() {
    assertThat(who("Her party rejected it.", "Her").isParty()).isFalse();
  }

  @Test
  void letsWeMeanWhoeverSpeaks() {
    Reference speaker = Reference.party(new Party("PER", "Peru"), 1);
    Document document = Recorded.article(BOTH);
    Parsed sentence = document.body().sentences().get(0);
    Token we = new Token(0, "We", "we", "PRP", "", false, 0, 2, 1, "nsubj");
    Cast cast = Cast.of(document, PartyBook.builtIn(), Optional.empty());
    assertThat(cast.resolve(document.body(), sentence, we, speaker)).isEqualTo(speaker);
  }

  @Test
  void letsBothSidesMeanTheTwoPartiesOfTheArticle() {
    assertThat(ids(who(BOTH, "sides"))).containsExactlyInAnyOrder("PER", "CHL");
  }

  @Test
  void joinsNamesByAnd() {
    assertThat(ids(who(BOTH, "Peru"))).containsExactly("PER", "CHL");
  }

  @Test
  void letsTheUnionMeanTheOneThatTheArticleNames() {
    assertThat(ids(who(UNION, "union"))).containsExactly("dockers-union");
  }

  @Test
  void letsTheGovernmentMeanTheStateThatTheArticleIsMostAbout() {
    String text = "Norway has a plan. The government wants an answer from Denmark.";
    assertThat(ids(who(text, "government"))).containsExactly("NOR");
  }

  @Test
  void takesAGroupThatNothingNamesByItsOwnWords() {
    assertThat(ids(who("Kurdish rebels left the valley.", "rebels")))
        .containsExactly("kurdish-rebels");
  }

  @Test
  void hearsFormerOfficialsAndScholarsButGivesThemNoPosition() {
    Reference former = who("Former minister Anna Berg said Norway was wrong.", "Berg");
    assertThat(former.standing()).isEqualTo(Standing.OBSERVER);
    assertThat(former.isParty()).isFalse();
    String text = "A professor of law, Ruth Okafor, criticised the Turkish proposal.";
    assertThat(who(text, "Okafor").isParty()).isFalse();
  }

  @Test
  void findsThePartyOfAnAdjective() {
    String text = "A professor of law, Ruth Okafor, criticised the Turkish proposal.";
    Document document = Recorded.article(text);
    Parsed sentence = document.body().sentences().get(0);
    Reference whose = cast(document).adjective(sentence, last(sentence, "proposal").orElseThrow());
    assertThat(ids(whose)).containsExactly("TUR");
  }

  @Test
  void namesThePartiesOfAStretchInOrder() {
    Document document = Recorded.article(BOTH);
    Parsed sentence = document.body().sentences().get(0);
    assertThat(cast(document).named(sentence, sentence.span()))
        .extracting(Party::id)
        .containsExactly("PER", "CHL");
  }

  @Test
  void knowsAnAcronymThatTheArticleIntroduces() {
    String text = "The National Union of Rail Workers (NURW) will strike. NURW wants more pay.";
    assertThat(ids(who(text, "NURW"))).containsExactly("national-union-of-rail-workers");
  }
}
