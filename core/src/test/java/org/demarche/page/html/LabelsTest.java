// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void knowsALabelWhateverItsMarksAndNumbers() {
    assertThat(Labels.reason("COMMENTS (14)")).contains("comments");
    assertThat(Labels.reason("3 thoughts on “Harbour crews vote to extend strike”"))
        .contains("comments");
    assertThat(Labels.reason("- Advertisement -")).contains("advertisement");
    assertThat(Labels.reason("Читайте также:")).contains("related-links");
    assertThat(Labels.reason("اقرأ أيضاً")).contains("related-links");
  }

  @Test
  void aSentenceThatBeginsLikeALabelIsNone() {
    assertThat(Labels.reason("Comments by the minister caused a row.")).isEmpty();
    assertThat(Labels.reason("Related parties must tell the court.")).isEmpty();
    assertThat(Labels.reason("3 ministers on their way to Geneva")).isEmpty();
    assertThat(Labels.reason("14")).isEmpty();
  }

  @Test
  void aLineWithoutItsCellsIsRefused() {
    assertThatThrownBy(() -> Labels.read("share\tShare"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Share");
  }
}
