// SPDX-License-Identifier: Apache-2.0
package org.demarche.time.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;
import org.demarche.time.SaidDater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these sentences "*" marks the word of the act and brackets the content. */
class SaidDaterTest {
  private static final Optional<DateSpan> PUBLISHED =
      Optional.of(DateSpan.day(LocalDate.parse("2024-06-14"), "dateline"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The union *demanded on Monday that [the fleet leave by July 1].     | 2024-06-10
          Oslo *said last week that [it would pay].                           | 2024-06-02/2024-06-09
          "[We reject it]," the minister *said Wednesday.                     | 2024-06-12
          Quito on Tuesday again *rejected [the plan].                        | 2024-06-11
          Quito, on Tuesday, *rejected [the plan].                            | 2024-06-11
          Quito *demanded [the release of the crew] on Tuesday.               | 2024-06-11
          Lima *called on Thursday for [a truce before 1 July].               | 2024-06-13
          The *terms that were set out here are [a tax].                      | 2024-06-14
          The *terms she set out in May 2019 were [a lease and a tax].        | 2019-05-01/2019-05-31
          The *demands made in March include [a tax].                         | 2024-03-01/2024-03-31
          The June 2023 *terms hold [a tax].                                  | 2023-06-01/2023-06-30
          Friday's *offer holds [a tax].                                      | 2024-06-14
          In 2015 Lima *agreed to [cut the levy].                             | 2015-01-01/2015-12-31
          On Monday, Lima sent its envoy home and *rejected [a levy].         | 2024-06-10
          The general who seized power last month *promised on Monday [a vote]. | 2024-06-10
          In 2015, when both sides *agreed to [a truce], it held.             | 2015-01-01/2015-12-31
          Quito has *demanded since 2015 that [they leave].                   | 2015-01-01/2024-06-14
          """)
  void takesTheTimeOfTheAct(String marked, String iso) {
    assertThat(said(marked, PUBLISHED)).map(DateSpan::iso).contains(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Lima *said [it will not sell].                                      | nothing said
          Lima *wants [the fleet gone by Monday].                             | the content's deadline
          Quito, which met the envoys on Monday, *rejected [the plan].        | another verb's time
          Quito *rejected [the plan] after Friday's talks.                    | the talks' time
          Quito *rejected Friday's [offer].                                   | the offer's time
          On Monday, Quito will *reject [a tax].                              | still to come
          """)
  void fallsBackToPublication(String marked, String why) {
    assertThat(said(marked, PUBLISHED)).as(why).map(DateSpan::iso).contains("2024-06-14");
    assertThat(said(marked, PUBLISHED)).as(why).map(DateSpan::basis).contains("published");
  }

  @Test
  void marksAPositionWhoseBeginningIsOpen() {
    assertThat(said("Lima has long *said [it will not sell].", PUBLISHED))
        .map(DateSpan::basis)
        .contains("published; \"long\" leaves open since when");
  }

  @Test
  void needsAnAbsoluteTimeWherePublicationIsUnknown() {
    assertThat(said("The union *demanded on Monday that [they leave].", Optional.empty()))
        .isEmpty();
    assertThat(said("The union *wants [them to leave].", Optional.empty())).isEmpty();
    assertThat(said("In 2015 Lima *agreed to [cut the levy].", Optional.empty()))
        .map(DateSpan::iso)
        .contains("2015-01-01/2015-12-31");
  }

  @Test
  void neverLiesAfterPublication() {
    assertThat(said("Lima *said this year that [it will sell].", PUBLISHED))
        .map(DateSpan::iso)
        .contains("2024-01-01/2024-06-14");
  }

  @Test
  void keepsTheDoubtOfAPublicationThatIsAnInterval() {
    Optional<DateSpan> spring =
        Optional.of(
            new DateSpan(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-05-31"), "x"));
    assertThat(said("The union *demanded on Friday that [they leave].", spring))
        .map(DateSpan::iso)
        .contains("2024-03-01/2024-05-31");
  }

  private static Optional<DateSpan> said(String marked, Optional<DateSpan> published) {
    String cued = marked.replaceAll("[\\[\\]]", "");
    String bracketed = marked.replace("*", "");
    int from = bracketed.indexOf('[');
    int to = bracketed.indexOf(']') - 1;
    return SaidDater.said(cued.replace("*", ""), cued.indexOf('*'), new Span(from, to), published);
  }
}
