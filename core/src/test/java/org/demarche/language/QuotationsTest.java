// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  @Test
  void knowsStraightAndCurlyDoubleMarksAndGuillemets() {
    assertThat(words("He said \"yes\" then.")).containsExactly("yes");
    assertThat(words("He said “yes” then.")).containsExactly("yes");
    assertThat(words("Er sagte „ja“ dann.")).containsExactly("ja");
    assertThat(words("Il a dit «oui» hier.")).containsExactly("oui");
  }

  @Test
  void readsSingleMarksLikeDoubleOnes() {
    assertThat(words("He called it ‘a trap’, she said.")).containsExactly("a trap");
    assertThat(words("He called it 'a trap', she said.")).containsExactly("a trap");
    assertThat(words("He called it ‘a trap', she said.")).containsExactly("a trap");
  }

  @Test
  void takesNoApostropheForAMark() {
    assertThat(words("The union's plan isn't Peru's.")).isEmpty();
    assertThat(words("The voters' rights and the miners' pay.")).isEmpty();
    assertThat(words("'We don't want the owners' money,' he said."))
        .containsExactly("We don't want the owners' money,");
  }

  @Test
  void findsSeveralInOrderAndNoneWithinAnother() {
    assertThat(words("\"One,\" he said. \"Two.\"")).containsExactly("One,", "Two.");
    assertThat(words("“He told me ‘never’ twice,” she said."))
        .containsExactly("He told me ‘never’ twice,");
  }

  @Test
  void goesOnOverParagraphsThatOpenAgainAndCloseOnce() {
    List<Quotation> found = Quotations.find("“One.\n“Two.\n“Three,” he said. “Four.”");
    assertThat(found).hasSize(4);
    assertThat(found.subList(0, 3)).extracting(Quotation::chain).containsOnly(1);
    assertThat(found.get(3).chain()).isEqualTo(2);
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    assertThat(words("He said “we will see.\nThe rest is silence."))
        .containsExactly("we will see.");
  }

  @Test
  void placesTheMarksOutsideTheWords() {
    String text = "He said \"yes\" then.";
    Quotation quotation = Quotations.find(text).get(0);
    assertThat(quotation.place().of(text)).isEqualTo("\"yes\"");
    assertThat(quotation.inner().of(text)).isEqualTo("yes");
  }

  private static List<String> words(String text) {
    return Quotations.find(text).stream().map(each -> each.inner().of(text)).toList();
  }
}
