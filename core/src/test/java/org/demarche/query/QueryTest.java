// SPDX-License-Identifier: Apache-2.0
package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query language. */
class QueryTest {
  private static final Map<String, List<String>> PARTIES =
      Map.of(
          "nor", List.of("NOR"),
          "norway", List.of("NOR"),
          "the dockers", List.of("dockers-union"),
          "congo", List.of("COD", "COG"));

  private static final Vocabulary KNOWN =
      new Vocabulary() {
        @Override
        public List<String> parties(String name) {
          return PARTIES.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        @Override
        public List<String> partyNames() {
          return List.of("NOR", "Norway", "the dockers", "Congo");
        }

        @Override
        public List<String> issues() {
          return List.of("energy", "territory", "trade");
        }
      };

  private static String read(String query) {
    try {
      return Query.parse(query, KNOWN).toString();
    } catch (QueryException e) {
      return fail(e.sentence() + "\n" + e.pointer());
    }
  }

  private static QueryException refuse(String query) {
    return catchThrowableOfType(QueryException.class, () -> Query.parse(query, KNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "ferry line | ferry line",
        "  ferry   AND line | ferry line",
        "\"ferry line\" | \"ferry line\"",
        "“ferry line” quay | \"ferry line\" quay",
        "negotiat* | negotiat*",
        "\"ferry li\"* | \"ferry li\"*",
        "a b OR c | (a b) OR c",
        "a (b OR c) | a (b OR c)",
        "a -b | a -b",
        "a NOT b | a -b",
        "-(a b) | -(a b)",
        "party:norway | party:NOR",
        "party:NOR,\"the dockers\" | party:NOR,dockers-union",
        "party:congo | party:COD,COG",
        "Party:NOR ACT:Demand | party:NOR act:demand",
        "act:demand,offer issue:trade mode:quoted | act:demand,offer issue:trade mode:quoted",
        "outlet:\"The Hill\" | outlet:\"The Hill\"",
        "from:2024-06 to:2024-08 | from:2024-06-01 to:2024-08-31",
        "from:2024 as-of:2025 | from:2024-01-01 as-of:2025-12-31",
        "-review:unsure kind:article | -review:unsure kind:article",
        "\"OR\" \"and:this\" | \"OR\" \"and:this\"",
        "or not and | or not and",
        "12:30 u.s. don't | \"12:30\" \"u.s.\" \"don't\"",
      })
  void isWrittenAsItIsUnderstood(String query, String understood) {
    assertThat(read(query)).isEqualTo(understood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "ferry \"line | 6 | is not closed",
        "a (b c | 2 | is not closed",
        "a b) c | 3 | closes none",
        "a () b | 3 | words are missing",
        "a OR | 4 | breaks off",
        "OR a | 0 | both sides",
        "a OR OR b | 5 | both sides",
        "a NOT | 5 | breaks off",
        "a !!! b | 2 | no word",
        "act:demnad x | 4 | \"demnad\" is no act; did you mean demand?",
        "issue:terrritory | 6 | did you mean territory?",
        "party:norwya | 6 | did you mean Norway?",
        "party:NOR,Narnia | 10 | there is no party \"Narnia\".",
        "partie:NOR | 0 | did you mean party?",
        "x from:June | 7 | is no date",
        "from: | 5 | has no value",
        "kind:page | 5 | it is one of statement, article.",
      })
  void pointsAtTheCharacterThatIsWrong(String query, int place, String sentence) {
    QueryException refused = refuse(query);
    assertThat(refused.sentence())
        .contains(sentence)
        .startsWith("The query, character " + (place + 1) + ": ");
    String[] lines = refused.pointer().split("\n");
    assertThat(lines[0]).isEqualTo("  " + query);
    assertThat(lines[1]).isEqualTo("  " + " ".repeat(place) + "^");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\0", "a\0b", "\u001b[31m"})
  void refusesWhatHoldsNoQuery(String query) {
    assertThat(refuse(query).getMessage()).isNotBlank();
    assertThat(refuse(query).pointer()).doesNotContain("\0", "\u001b");
  }

  @Test
  void showsThePartOfALongQueryThatIsWrong() {
    QueryException refused = refuse("harbour ".repeat(50) + "act:yell " + "quay ".repeat(50));
    assertThat(refused.pointer().lines()).allMatch(line -> line.length() < 100);
    assertThat(refused.pointer().lines().findFirst().orElseThrow()).contains("act:yell");
  }

  @Test
  @Timeout(10)
  void boundsSizeAndDepth() {
    assertThat(refuse("a".repeat(10 << 20)).sentence()).contains("at most 10000 are read");
    assertThat(refuse("(".repeat(9_999)).sentence()).contains("nested");
    assertThat(refuse("-".repeat(9_999) + "a").sentence()).contains("nested");
    assertThat(refuse("NOT ".repeat(2_000) + "a").sentence()).contains("nested");
    assertThat(refuse("a ".repeat(4_000)).sentence()).contains("more than 100 words");
    assertThat(refuse("act:" + "demand,".repeat(1_000)).sentence()).contains("more than 100");
  }

  /** Whatever it is given, it reads it or refuses it, and reads again what it wrote. */
  @Test
  void readsAgainWhateverItWrites() throws QueryException {
    String[] pieces = {
      "a", "line", "\"", "“", "(", ")", "-", "*", ":", ",", " ", " ", "OR", "AND", "NOT", "NEAR",
      "party:", "act:", "from:", "NOR", "demand", "2024-06", "'", "''", ";", "--", "{", "}", "^",
      "+", "é", "谈判", "\uD83D", "\uDE00", "\0", "%", "_", "\\", "\n", "outlet:"
    };
    Random random = new Random(5);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        query.append(pieces[random.nextInt(pieces.length)]);
      }
      String written;
      try {
        written = Query.parse(query.toString(), KNOWN).toString();
      } catch (QueryException e) {
        assertThat(e.place()).isBetween(0, query.length());
        assertThat(e.pointer()).isNotBlank();
        continue;
      }
      read++;
      assertThat(Query.parse(written, KNOWN)).hasToString(written);
    }
    assertThat(read).isGreaterThan(1_000);
  }

  @Test
  void tellsWhatItAsksFor() throws QueryException {
    Query query = Query.parse("quay (party:NOR OR -from:2024)", KNOWN);
    assertThat(query.asksFor(field -> field == Field.PARTY)).isTrue();
    assertThat(query.asksFor(Field::isDay)).isTrue();
    assertThat(query.asksFor(field -> field == Field.ACT)).isFalse();
  }

  @Test
  void countsSwappedLettersOnce() {
    assertThat(Near.distance("demnad", "demand")).isEqualTo(1);
    assertThat(Near.distance("offer", "order")).isEqualTo(2);
    assertThat(Near.distance("", "abc")).isEqualTo(3);
  }
}
