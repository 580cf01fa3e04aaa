// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well statements about the same thing are told from others, on invented pairs. */
class ProvisionPairsTest {
  private record Pair(String set, boolean same, String issue, String one, String other) {
    double similarity() {
      return Provisions.similarity(
          Say.demand(one).issue(issue).statement(), Say.demand(other).issue(issue).statement());
    }

    boolean found() {
      return Provisions.areSame(
          Say.demand(one).issue(issue).statement(), Say.demand(other).issue(issue).statement());
    }
  }

  @Test
  void findsSamePairsItWasNotSetOn() throws IOException {
    assertThat(f1("blind")).isCloseTo(.56, within(.03));
  }

  @Test
  void findsSamePairsItWasSetOn() throws IOException {
    assertThat(f1("dev")).isCloseTo(.96, within(.03));
  }

  private static double f1(String set) throws IOException {
    List<Pair> pairs = pairs().stream().filter(p -> p.set().equals(set)).toList();
    pairs.stream()
        .filter(p -> p.found() != p.same())
        .forEach(
            p ->
                    "%.2f %s %s %s%n",
                    p.similarity(), p, Gist.of(p.one(), List.of()), Gist.of(p.other(), List.of())));
    long right = pairs.stream().filter(p -> p.same() && p.found()).count();
    long found = pairs.stream().filter(Pair::found).count();
    long same = pairs.stream().filter(Pair::same).count();
        "%s P %.2f R %.2f F %.3f%n",
        set, 1.0 * right / found, 1.0 * right / same, 2.0 * right / (found + same));
    return 2.0 * right / (found + same);
  }

  private static List<Pair> pairs() throws IOException {
    try (InputStream in = ProvisionPairsTest.class.getResourceAsStream("pairs.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Pair(c[0], c[1].equals("same"), c[2], c[3], c[4]))
          .toList();
    }
  }
}
