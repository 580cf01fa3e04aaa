// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.party.Recorded.ids;
import static org.demarche.party.Recorded.who;

import org.junit.jupiter.api.Test;

class WhoHoldsTest {
  @Test
  void keepsANameThatRunsOnOverAndAndApostrophesWhole() {
    assertThat(ids(who("The Ferry and Allied Trades' Union rejected the roster.", "Ferry")))
        .containsExactlyInAnyOrder("ferry-and-allied-trades-union");
    assertThat(ids(who("The Ferry and Allied Trades' Union rejected the roster.", "Union")))
        .containsExactlyInAnyOrder("ferry-and-allied-trades-union");
  }

  @Test
  void keepsANameThatRunsOnOverOfWhole() {
    assertThat(ids(who("The National Guild of Potters and Glaziers wants a vote.", "Guild")))
        .containsExactlyInAnyOrder("national-guild-of-potters-and-glaziers");
  }

  @Test
  void neverMergesTwoNamesThatAndJoins() {
    assertThat(
            ids(
                who(
                    "Castor and the Kilnmen's Union met. Norway's Kilnmen's Union refused.",
                    "Union")))
        .containsExactlyInAnyOrder("kilnmens-union");
  }

  @Test
  void bindsTheInitialsToTheFullName() {
    assertThat(
            ids(
                who(
                    "The Coalition for Open Harbours (COH) met ministers. COH refused the levy.",
                    "COH")))
        .containsExactlyInAnyOrder("coalition-for-open-harbours");
  }

  @Test
  void readsANameBehindKnownAs() {
    assertThat(
            ids(
                who(
                    "The herders' league, known by its initials as the KRF, refused the levy.",
                    "league")))
        .containsExactlyInAnyOrder("krf");
  }

  @Test
  void readsANameBesideACommonNoun() {
    assertThat(ids(who("Their federation, Pastoril, refused the levy.", "federation")))
        .containsExactlyInAnyOrder("pastoril");
  }

  @Test
  void takesManyByTheirOwnWords() {
    assertThat(ids(who("The owners want a loan.", "owners"))).containsExactlyInAnyOrder("owners");
    assertThat(ids(who("Long-haul pilots refuse the roster.", "pilots")))
        .containsExactlyInAnyOrder("long-haul-pilots");
    assertThat(ids(who("The six powers offer a pause.", "powers")))
        .containsExactlyInAnyOrder("six-powers");
  }

  @Test
  void takesOneOfManyForNobody() {
    assertThat(ids(who("An owner wants a loan.", "owner"))).isEmpty();
  }

  @Test
  void letsAGroupMeanThoseWhomItIsMadeOf() {
    assertThat(ids(who("A group of bondholders rejected the swap.", "group")))
        .containsExactlyInAnyOrder("bondholders");
  }

  @Test
  void letsAMinistryBelongToTheStateOfItsSentence() {
    assertThat(
            ids(
                who(
                    "Norway spoke first and Denmark followed. In Lima, the foreign ministry refused the swap.",
                    "ministry")))
        .containsExactlyInAnyOrder("PER");
  }

  @Test
  void leavesTheGoBetweenOutOfBothSides() {
    assertThat(
            ids(
                who(
                    "Norway and Denmark met in Lima on Monday. The Peruvian mediator left early. Both sides want a truce.",
                    "sides")))
        .containsExactlyInAnyOrder("DNK", "NOR");
  }

  @Test
  void letsTheKingdomMeanAStateThatIsOne() {
    assertThat(ids(who("Sweden met Finland. The kingdom wants a pause.", "kingdom")))
        .containsExactlyInAnyOrder("SWE");
  }

  @Test
  void letsWhoeverRunsAnOrganisationSpeakForIt() {
    assertThat(ids(who("Ana Duarte, who runs the Potters' Guild, refused the levy.", "Duarte")))
        .containsExactlyInAnyOrder("potters-guild");
  }

  @Test
  void takesNobodyForHisCountryWithoutAnOffice() {
    assertThat(ids(who("Jo Hill of Norway refused the levy.", "Hill"))).isEmpty();
  }

  @Test
  void takesThePremierOfAProvinceForNoState() {
    assertThat(
            ids(
                who(
                    "Norway met Denmark. The Tasmanian premier, Jo Hill, refused the levy.",
                    "Hill")))
        .containsExactlyInAnyOrder("jo-hill");
  }

  @Test
  void letsItPassOverTheNamesOfAnOpening() {
    assertThat(
            ids(
                who(
                    "Norway wants a pause. After a call with the rulers of Denmark, it refused the levy.",
                    "it")))
        .containsExactlyInAnyOrder("NOR");
  }

  @Test
  void leavesTheAdministrationOfSomebodyUnknownUnexplained() {
    assertThat(ids(who("In Norway the Hill administration refused the levy.", "administration")))
        .isEmpty();
  }
}
