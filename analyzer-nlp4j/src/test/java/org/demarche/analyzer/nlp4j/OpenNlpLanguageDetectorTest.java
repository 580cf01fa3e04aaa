// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageDetectorTest {
  private static final OpenNlpLanguageDetector DETECTOR = new OpenNlpLanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The two sides agreed to meet again next week, the foreign ministry said on Monday.
          de | Die beiden Seiten wollen sich in der nächsten Woche wieder treffen, hieß es am Montag.
          fr | Les deux parties se retrouveront la semaine prochaine, a déclaré le ministre lundi.
          es | Las dos partes volverán a reunirse la próxima semana, dijo el lunes el ministerio.
          pl | Obie strony spotkają się ponownie w przyszłym tygodniu, podało w poniedziałek biuro.
          ru | Стороны договорились встретиться снова на следующей неделе, сообщило министерство.
          uk | Сторони домовилися зустрітися знову наступного тижня, повідомило міністерство.
          ar | اتفق الطرفان على الاجتماع مجددا الأسبوع المقبل حسبما قالت وزارة الخارجية يوم الاثنين
          fa | دو طرف توافق کردند که هفته آینده دوباره دیدار کنند، وزارت امور خارجه روز دوشنبه گفت
          zh | 中国外交部星期一表示双方同意下周再次举行会谈以解决边界问题
          ja | 日本の外務省は月曜日に、両国が来週再び会談することで合意したと発表した
          ko | 외교부는 월요일 양측이 다음 주에 다시 만나기로 합의했다고 밝혔다
          el | Οι δύο πλευρές συμφώνησαν να συναντηθούν ξανά την επόμενη εβδομάδα
          he | שני הצדדים הסכימו להיפגש שוב בשבוע הבא, כך מסר משרד החוץ
          """)
  void tellsLanguagesOfTheNews(String language, String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Advertisement", "12:30 | 24.05.2025 | 5 min", "АП", "!?"})
  void leavesShortTextsUndetermined(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo("und");
  }

  @Test
  void doesNotGuessAtAHeadlineOfNames() {
    assertThat(DETECTOR.detect("Kim Jong Un, Trump trade barbs")).isEqualTo("und");
  }
}
