// SPDX-License-Identifier: Apache-2.0
package org.demarche.time.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.time.Outlook;
import org.demarche.time.TimeExpression;
import org.demarche.time.TimeExpressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoys signed it on 14 June 2024.            | 14 June 2024
          The envoys signed it on June 14, 2024, in Oslo.  | June 14, 2024
          The ferry came back on April 28.                 | April 28
          They met in Lima on Aug. 6 for an hour.          | Aug. 6
          The log of 2024-06-14 is lost.                   | 2024-06-14
          The receipt says 14.06.2024.                     | 14.06.2024
          Quito keeps to the June 2024 terms.              | June 2024
          The harbour froze in the autumn of 2022.         | autumn of 2022
          In 2015 the lease ran out.                       | 2015
          Quito tore up the 2015 accord.                   | 2015
          The pilots walked out in late March.             | late March
          The pilots walked out in mid-August.             | mid-August
          The border was drawn in the 1990s.               | 1990s
          The minister said on Monday that she agrees.     | Monday
          The envoy left Monday night.                     | Monday night
          The bridge was closed last Friday.               | last Friday
          They meet next Thursday.                         | next Thursday
          The vote was held on Friday, June 14, at noon.   | Friday, June 14
          The crew was freed two weeks ago.                | two weeks ago
          The talks began roughly two months ago.          | roughly two months ago
          Prices rose earlier this month.                  | earlier this month
          Prices rose last year.                           | last year
          Prices rose in recent weeks.                     | recent weeks
          The ministers convene this weekend.              | this weekend
          The mine has stood still since January.          | since January
          They drew up a list of demands in March.         | March
          Oslo withdrew its March offer.                   | March
          The tariff ends next March.                      | next March
          """)
  void findsTheWordsOfATime(String sentence, String words) {
    assertThat(wordsIn(sentence)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The union may accept the offer.",
        "Theresa May turned the offer down.",
        "May said that she would think about it.",
        "The May government fell over it.",
        "Thousands march on the capital.",
        "The March on Rome was long over.",
        "A bill by April Jones was struck down.",
        "The Sun had the story first.",
        "The Sunday Times had the story first.",
        "According to USA Today, the talks are off.",
        "The peace of Good Friday holds.",
        "The council sits every Monday.",
        "The army lost 1,500 men.",
        "The army lost 2024 troops.",
        "The Group of 2024 met again.",
        "Resolution 2231 still stands.",
        "It cost $2015 in the end.",
        "The following day the envoys left.",
        "A week later the envoys left.",
        "In spring water, the pump rusts.",
        "The version is 14.06.2024.3 as shipped.",
        "The code is 2024-13-45.",
      })
  void isSilentWhereNoTimeIsNamed(String sentence) {
    assertThat(wordsIn(sentence)).isEmpty();
  }

  @Test
  void takesTheMonthAndLeavesTheNumberOfThings() {
    assertThat(wordsIn("In June 14 ships were lost.")).containsExactly("June");
    assertThat(wordsIn("On June 14 ships were lost.")).containsExactly("June 14");
  }

  @Test
  void saysWhereTheWordsStand() {
    String sentence = "She said on Monday night: no.";
    TimeExpression found = TimeExpressions.find(sentence).get(0);
    assertThat(found.place().of(sentence)).isEqualTo("Monday night");
  }

  @Test
  void leavesOutAPossessiveEnding() {
    assertThat(wordsIn("She regrets last week's offer.")).containsExactly("last week");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoys met on Friday.                          | PAST
          In a note Friday, the bank said it will pay.       | PAST
          Lima, which will host the talks, spoke on Friday.  | PAST
          The hostages have been released on Friday.         | PAST
          The envoys will meet on Friday.                    | FUTURE
          On Friday, the envoys will meet.                   | FUTURE
          The hostages will be released on Friday.           | FUTURE
          The hostages are due to be released on Friday.     | FUTURE
          The envoys agreed to meet on Friday.               | FUTURE
          Lima said that it wants the money by Friday.       | FUTURE
          The bank was forced to close on Friday.            | UNSURE
          No answer on Friday.                               | NONE
          """)
  void tellsWhetherATimeLooksBackOrAhead(String sentence, Outlook outlook) {
    assertThat(TimeExpressions.find(sentence))
        .singleElement()
        .extracting("outlook")
        .isEqualTo(outlook);
  }

  @Test
  void doesNotLookBeyondTheSentence() {
    List<TimeExpression> found = TimeExpressions.find("They will pay. Oslo gave in on Friday.");
    assertThat(found).singleElement().extracting("outlook").isEqualTo(Outlook.PAST);
  }

  private static List<String> wordsIn(String sentence) {
    return TimeExpressions.find(sentence).stream().map(TimeExpression::words).toList();
  }
}
