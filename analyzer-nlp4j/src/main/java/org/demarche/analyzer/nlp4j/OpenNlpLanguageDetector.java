// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.demarche.language.LanguageDetector;

/**
 * Languages by OpenNLP's model of 103 languages; scripts that one language in the news is written
 * in are told without it. Thread-safe. The model is loaded on first need.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
  /** ISO 639 code of an undetermined language. */
  public static final String UNDETERMINED = "und";

  /** Texts with fewer letters are not told. */
  static final int FEWEST_LETTERS = 20;

  /** More tells no better and costs time. */
  private static final int LONGEST_SAMPLE = 2_000;

  /** Below this many letters the best language must beat the next one by {@link #MARGIN}. */
  private static final int SHORT = 100;

  private static final double MARGIN = 1.12;

  private static final String MODEL = "/langdetect-183.bin";

  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HAN, "zh",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.THAI, "th",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.ARMENIAN, "hy");

  /** Members of macrolanguages, which alone have a code of two letters. */
  private static final Map<String, String> MEMBERS =
      Map.of("cmn", "zh", "nan", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg");

  private static final Map<String, String> TWO_LETTERS = twoLetterCodes();

  private LanguageDetectorModel model;

  @Override
  public String detect(String text) {
    String sample = sample(text);
    Map<UnicodeScript, Integer> letters = letters(sample);
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    String byScript = SCRIPTS.get(main(letters));
    return byScript == null ? byModel(sample, all) : japaneseOr(byScript, letters);
  }

  private static String sample(String text) {
    return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE);
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return letters;
  }

  private static UnicodeScript main(Map<UnicodeScript, Integer> letters) {
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** Japanese is written in Chinese characters too, but never in long texts without kana. */
  private static String japaneseOr(String language, Map<UnicodeScript, Integer> letters) {
    boolean kana = letters.containsKey(UnicodeScript.HIRAGANA);
    return language.equals("zh") && kana ? "ja" : language;
  }

  private String byModel(String text, int letters) {
    Language[] languages = new LanguageDetectorME(model()).predictLanguages(text);
    double margin = languages[0].getConfidence() / languages[1].getConfidence();
    return letters < SHORT && margin < MARGIN
        ? UNDETERMINED
        : TWO_LETTERS.getOrDefault(languages[0].getLang(), UNDETERMINED);
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      model = readModel();
    }
    return model;
  }

  private static LanguageDetectorModel readModel() {
    try (InputStream in = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new FileNotFoundException("The library opennlp-models-langdetect is missing.");
      }
      return new LanguageDetectorModel(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> twoLetterCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.putAll(MEMBERS);
    return codes;
  }
}
