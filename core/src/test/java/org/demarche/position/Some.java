// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.statement.Act;

/** Made-up statements for tests that must hold for any input. */
public final class Some {
  private static final List<String> CONTENTS =
      List.of(
          "lift the fuel embargo",
          "an end to the ban on fuel",
          "withdraw its troops",
          "withdraw its forces from Sylvania",
          "recognise Sylvania",
          "cede Sylvania and Ruritania",
          "freeze the front lines",
          "a pay rise of 9 percent",
          "a pay rise of 7 percent",
          "talks without preconditions",
          "no longer insist on the embargo",
          "a new summit");
  private static final List<String> PLACES = List.of("Sylvania", "Ruritania", "Osterlich");

  private Some() {}

  public static List<StatementInStory> statements(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> random.nextInt(5) == 0 ? say(random, i) : dated(random, i))
        .map(Say::build)
        .toList();
  }

  public static List<StatementInStory> dated(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> dated(random, i).build()).toList();
  }

  private static Say dated(Random random, int i) {
    LocalDate day = LocalDate.parse("2022-01-01").plusDays(random.nextInt(700));
    int length = random.nextInt(3) == 0 ? random.nextInt(200) : 0;
    return say(random, i).between(day.toString(), day.plusDays(length).toString());
  }

  private static Say say(Random random, int i) {
    Say say = Say.act(Act.values()[random.nextInt(5)], CONTENTS.get(random.nextInt(12)));
    String[] places =
        PLACES.stream().filter(place -> random.nextInt(3) == 0).toArray(String[]::new);
    String story = "s" + random.nextInt(count(i));
    Say placed = say.scope(places).in(story, "a" + i).by("p" + random.nextInt(2), "Party");
    return random.nextInt(4) == 0 ? placed.condition("if the ships leave") : placed;
  }

  private static int count(int i) {
    return i / 2 + 1;
  }
}
