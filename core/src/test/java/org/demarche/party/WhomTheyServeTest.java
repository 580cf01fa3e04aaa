// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.party.Recorded.ids;
import static org.demarche.party.Recorded.who;

import org.junit.jupiter.api.Test;

class WhomTheyServeTest {
  @Test
  void letsANegotiatorSpeakForWhomTheCommonNounBeforeHimMeans() {
    assertThat(
            ids(
                who(
                    "Norway and the Glaziers' Union met on Monday."
                        + " Ida Voss, the union's negotiator, refused the levy.",
                    "Voss")))
        .containsExactly("glaziers-union");
  }

  @Test
  void letsItsMinisterServeTheSubjectOfTheSentenceBeforeAndNotOfAClauseInIt() {
    assertThat(
            ids(
                who(
                    "Chile, for its part, hopes that Peru will sign."
                        + " Rosa Diaz, its trade minister, refused the levy.",
                    "Diaz")))
        .containsExactly("CHL");
  }

  @Test
  void letsBothMeanTheTwoNamedBeforeAndNotTheSpeaker() {
    assertThat(
            ids(
                who(
                    "Chile met Peru on Monday. A Danish envoy said that both had agreed to wait.",
                    "both")))
        .containsExactlyInAnyOrder("CHL", "PER");
  }

  @Test
  void letsTheTwoMeanNobodyWhereThreeAreNamed() {
    assertThat(
            who("Chile and Peru and Norway met on Monday. The two agreed to wait.", "two")
                .isParty())
        .isFalse();
  }

  @Test
  void letsHerPeopleBeHerUnion() {
    assertThat(
            ids(
                who(
                    "Marta Lund of the Glaziers' Union left early. Her people will not go back.",
                    "people")))
        .containsExactly("glaziers-union");
  }

  @Test
  void letsAMemberOfTheUnionSpeakForIt() {
    assertThat(
            ids(
                who(
                    "The Glaziers' Union met on Monday. One member of the union refused the levy.",
                    "member")))
        .containsExactly("glaziers-union");
  }

  @Test
  void neverTakesOneTradeForTheUnionOfAnother() {
    assertThat(
            ids(
                who(
                    "The Glaziers' Union met the airline. Long-haul pilots want a vote.",
                    "pilots")))
        .containsExactly("long-haul-pilots");
  }

  @Test
  void letsTheLeadersOfAnUnknownNameBeThatNameAndNoState() {
    assertThat(ids(who("Norway wrote to the city. Tarvo leaders refused the levy.", "leaders")))
        .containsExactly("tarvo");
  }

  @Test
  void takesTheUnionInANameForNoOffice() {
    assertThat(ids(who("Ola Berg of the Glaziers Union refused the levy.", "Berg")))
        .containsExactly("glaziers-union");
  }

  @Test
  void letsWhoeverCommandsTroopsSpeakForTheirSide() {
    assertThat(
            ids(
                who(
                    "Norway answered on Monday."
                        + " Ola Berg, who commands the Danish troops, refused the levy.",
                    "Berg")))
        .containsExactly("DNK");
  }
}
