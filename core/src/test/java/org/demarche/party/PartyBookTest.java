// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.party.PartyBook.Entry;
import org.demarche.party.Person.Tenure;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class PartyBookTest {
  private final PartyBook book = PartyBook.builtIn();

  @Test
  void knowsAStateByNameAdjectivePeopleAndSeat() {
    assertThat(use("Norway")).contains(Use.NAME);
    assertThat(use("Norwegian")).contains(Use.ADJECTIVE);
    assertThat(use("Norwegians")).contains(Use.PEOPLE);
    assertThat(use("Oslo")).contains(Use.SEAT);
    assertThat(book.entries("Norway").get(0).party().id()).isEqualTo("NOR");
    assertThat(book.kindOf("NOR")).isEqualTo(PartyKind.STATE);
  }

  @Test
  void doesNotKnowWhatItsTablesDoNotName() {
    assertThat(book.entries("Freedonia")).isEmpty();
    assertThat(book.party("freedonia")).isEmpty();
    assertThat(book.kindOf("freedonia")).isEqualTo(PartyKind.OTHER);
  }

  @Test
  void aSeatMeansTheStateOfTodayFirst() {
    assertThat(book.entries("Belgrade").get(0).party().id()).isEqualTo("SRB");
    assertThat(book.entries("Prague").get(0).party().id()).isEqualTo("CZE");
    assertThat(book.entries("Moscow").get(0).party().id()).isEqualTo("RUS");
  }

  @Test
  void marksANameThatIsWeak() {
    assertThat(book.entries("Contact Group")).isNotEmpty().allMatch(Entry::weak);
    assertThat(book.entries("Arab League")).isNotEmpty().noneMatch(Entry::weak);
  }

  @Test
  void tellsTheOfficeOfTheDay() {
    Person starmer = book.named("Keir Starmer").get(0);
    assertThat(starmer.tenureOn(on(2022, 5, 1)).map(Tenure::office)).contains("party leader");
    assertThat(starmer.tenureOn(on(2025, 5, 1)).map(Tenure::office)).contains("prime minister");
    assertThat(starmer.tenureOn(on(1990, 1, 1))).isEmpty();
  }

  @Test
  void findsOfficeHoldersBySurname() {
    assertThat(book.bySurname("Macron")).extracting(Person::name).contains("Emmanuel Macron");
  }

  @Test
  void takesNewPartiesAndNewNamesForKnownOnes() {
    PartyBook more =
        book.with(
            Map.of(
                new Party("freedonia", "Freedonia"), List.of("Freedonians"),
                new Party("NOR", "Norway"), List.of("Northmen")));
    assertThat(more.entries("Freedonians").get(0).party().id()).isEqualTo("freedonia");
    assertThat(more.entries("Northmen").get(0).kind()).isEqualTo(PartyKind.STATE);
    assertThat(book.entries("Freedonians")).isEmpty();
  }

  @Test
  void makesAnIdOfAnyName() {
    assertThat(PartyBook.slug("United Auto Workers")).isEqualTo("united-auto-workers");
    assertThat(PartyBook.slug("São Tomé's Dockers")).isEqualTo("sao-tomes-dockers");
  }

  @Test
  void tellsTheSortOfAPartyByItsName() {
    assertThat(Kinds.ofName("Dockers' Union")).isEqualTo(PartyKind.UNION);
    assertThat(Kinds.ofName("Halvorsen Medical Center")).isEqualTo(PartyKind.COMPANY);
    assertThat(Kinds.ofName("Anna Berg")).isEqualTo(PartyKind.OTHER);
  }

  @Test
  void tellsTheSortOfOrganisationByAnOffice() {
    assertThat(Kinds.ofOffice("general secretary")).containsExactly(PartyKind.UNION);
    assertThat(Kinds.ofOffice("chief executive"))
        .containsExactly(PartyKind.COMPANY, PartyKind.LOBBY);
    assertThat(Kinds.ofOffice("spokeswoman")).hasSize(5);
  }

  private Optional<Use> use(String words) {
    return book.entries(words).stream().findFirst().map(Entry::use);
  }

  private static Optional<DateSpan> on(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return Optional.of(new DateSpan(date, date, "the test"));
  }

  @Test
  void keepsOrgansAndCountriesWhenADossierAddsParties() {
    PartyBook more =
        PartyBook.builtIn()
            .with(
                java.util.Map.of(
                    new Party("harbour-league", "Harbour League"), java.util.List.of()));
    Party council = more.party("UNSC").orElseThrow();
    assertThat(more.whole(council).id()).isEqualTo("UN");
    assertThat(more.countryOf("united-auto-workers")).contains("USA");
  }
}
