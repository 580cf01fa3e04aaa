// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.account.Teller.Kind;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

/** For whom a speaker speaks. */
class TellersTest {
  private static final Party NORWAY = new Party("NOR", "Norway");

  private final Tellers tellers = new Tellers(PartyBook.builtIn());

  private Teller told(String name, String role, String day) {
    String words = "the lines be drawn anew";
    Statement statement =
        new Statement(
            "article",
            Act.DEMAND,
            NORWAY,
            name.isEmpty() ? Optional.empty() : Optional.of(new Speaker(name, role)),
            List.of(),
            "territory",
            words,
            Optional.empty(),
            List.of(),
            Mode.REPORTED,
            Optional.of(DateSpan.day(LocalDate.parse(day), "test")),
            new Evidence(Evidence.In.TEXT, words, "", "", new Span(0, words.length())),
            "test",
            .9);
    return tellers.of(new StatementInStory(statement, "story", Optional.empty(), Optional.empty()));
  }

  @Test
  void theHolderItselfOrItsOfficeHolders() {
    assertThat(told("Norway", "", "2020-05-01").kind()).isEqualTo(Kind.SELF);
    assertThat(told("Jonas Gahr Støre", "prime minister", "2023-05-01").kind())
        .isEqualTo(Kind.SELF);
    assertThat(told("Norwegian leader", "", "2023-05-01").kind()).isEqualTo(Kind.SELF);
  }

  @Test
  void thoseOfAnotherParty() {
    Teller teller = told("Sergei Lavrov", "foreign minister", "2020-05-01");
    assertThat(teller.kind()).isEqualTo(Kind.OTHER_PARTY);
    assertThat(teller.party()).contains(new Party("RUS", "Russia"));
  }

  @Test
  void sourcesAndScholarsSpeakForNobodyKnown() {
    assertThat(told("two officials close to the talks", "", "2020-05-01").kind())
        .isEqualTo(Kind.OUTSIDER);
    assertThat(told("three sources familiar with Norwegian thinking", "", "2020-05-01").kind())
        .isEqualTo(Kind.OUTSIDER);
    assertThat(told("Marta Ruiz", "political scientist", "2020-05-01").kind())
        .isEqualTo(Kind.OUTSIDER);
  }

  @Test
  void anOutletInItsOwnVoice() {
    assertThat(told("", "", "2020-05-01").kind()).isEqualTo(Kind.OUTLET);
  }
}
