// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.ByBeginning;

/** Ages in other languages than English, by {@code ages.tsv}: "vor 3 Stunden", "3小时前", "ayer". */
final class ForeignAge {
  private static final String NUMBER = "(?<count>\\d{1,3}|\\p{L}{1,5})\\s?";

  /** What may stand after it: a time of the day. */
  private static final String REST =
      "(?:,? (?:um |a las |à |às |alle |kl\\.? |o |в )?\\d{1,2}[:.h]\\d{2}.{0,12})?";

  /** Words for one; other numbers stand in digits. */
  private static final List<String> ONE =
      List.of(
          "ein", "einem", "einer", "un", "une", "una", "uma", "um", "uno", "een", "en", "ett", "et",
          "jeden", "bir", "o");

  private record Form(Pattern pattern, Age.Unit unit) {}

  private static final ByBeginning<Form> FORMS = new ByBeginning<>(forms(), Form::pattern);

  private ForeignAge() {}

  /** The age that a line of folded text tells, where it tells nothing else. */
  static Optional<Age> of(String folded) {
    for (Form form : FORMS.of(folded)) {
      Matcher age = form.pattern().matcher(folded);
      if (age.matches()) {
        Optional<Integer> count = count(age, form);
        if (count.isPresent()) {
          return Optional.of(new Age(count.get(), form.unit(), false, Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> count(Matcher age, Form form) {
    if (!form.pattern().pattern().contains("(?<count>")) {
      return Optional.of(form.unit() == Age.Unit.DAY ? 1 : 0);
    }
    String count = age.group("count");
    if (Character.isDigit(count.charAt(0))) {
      return Optional.of(Integer.parseInt(count));
    }
    return ONE.contains(count) ? Optional.of(1) : Optional.empty();
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    Age.Unit[] units = {
      Age.Unit.MINUTE, Age.Unit.HOUR, Age.Unit.DAY, Age.Unit.WEEK, Age.Unit.MONTH, Age.Unit.YEAR
    };
    for (String line : Names.table("ages.tsv")) {
      String[] row = line.split("\t", -1);
      String before = row[1].equals("-") ? "" : "(?:" + row[1] + ")\\s?";
      String after = row[2].equals("-") ? "" : "\\s?(?:" + row[2] + ")";
      for (int i = 0; i < units.length; i++) {
        String unit = "(?:" + row[3 + i] + ")[\\p{L}\\p{M}]{0,6}\\.?";
        forms.add(new Form(Pattern.compile(before + NUMBER + unit + after), units[i]));
      }
      forms.add(new Form(Pattern.compile(row[9]), Age.Unit.NOW));
      forms.add(new Form(Pattern.compile("(?:" + row[10] + ")" + REST), Age.Unit.MINUTE));
      forms.add(new Form(Pattern.compile("(?:" + row[11] + ")" + REST), Age.Unit.DAY));
    }
    return List.copyOf(forms);
  }
}
