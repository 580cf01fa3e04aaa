// SPDX-License-Identifier: Apache-2.0
package org.demarche.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.position.Positions;
import org.demarche.position.Say;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That time grows with the number of statements, not with its square. */
class SpeedTest {
  private static final List<String> VERBS =
      List.of("lift", "keep out", "withdraw", "recognise", "freeze", "raise", "cut", "release");
  private static final List<String> THINGS =
      List.of("sanctions", "troops", "tariffs", "wages", "prisoners", "enrichment", "gas", "land");
  private static final List<String> PLACES =
      List.of("Sylvania", "Ruritania", "Osterlich", "Borduria", "Syldavia", "Grustark", "Elbonia");
  private static final List<String> ISSUES =
      List.of(
          "territory", "sanctions", "trade", "labour", "nuclear", "process", "forces", "energy");

  @Test
  @Tag("slow")
  void tenTimesTheStatementsTakeFarLessThanAHundredTimesAsLong() {
    time(1_000); // to warm up
    long some = Math.max(20, time(1_000));
    long many = time(10_000);
    assertThat(many).as("%d ms for 1,000, %d ms for 10,000", some, many).isLessThan(50 * some);
  }

  private static long time(int count) {
    List<StatementInStory> statements = statements(count);
    long start = System.nanoTime();
    Changes.of(statements);
    Positions.asOf(statements, Optional.empty(), Positions.Options.DEFAULT);
    long time = (System.nanoTime() - start) / 1_000_000;
    if (Boolean.getBoolean("demarche.speed")) {
      System.out.println(count + " statements: " + time + " ms");
    }
    return time;
  }

  static List<StatementInStory> statements(int count) {
    Random random = new Random(7);
    List<StatementInStory> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String place = PLACES.get(random.nextInt(7));
      String words =
          VERBS.get(random.nextInt(8))
              + (random.nextBoolean() ? " the " : " all ")
              + THINGS.get(random.nextInt(8))
              + (random.nextBoolean() ? " in " + place : "")
              + (random.nextInt(4) == 0 ? " by " + (10 + random.nextInt(40)) + " percent" : "");
      LocalDate day = LocalDate.parse("2020-01-01").plusDays(random.nextInt(1_800));
      statements.add(
          Say.act(Act.values()[random.nextInt(5)], words)
              .by("p" + random.nextInt(20), "Party")
              .issue(ISSUES.get(random.nextInt(8)))
              .scope(place)
              .between(day.toString(), day.plusDays(random.nextInt(3)).toString())
              .in("s" + i / 2, "a" + i)
              .build());
    }
    return statements;
  }
}
