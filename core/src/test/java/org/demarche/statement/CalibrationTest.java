// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.demarche.statement.Calibration.Point;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private final Calibration line =
      new Calibration(List.of(new Point(.4, .2), new Point(.6, .5), new Point(.9, .8)));

  @Test
  void liesOnTheLineBetweenPoints() {
    assertThat(line.of(.5)).isEqualTo(.35);
    assertThat(line.of(.6)).isEqualTo(.5);
    assertThat(line.of(.75)).isEqualTo(.65);
  }

  @Test
  void isLevelBeyondTheEnds() {
    assertThat(line.of(.1)).isEqualTo(.2);
    assertThat(line.of(1)).isEqualTo(.8);
  }

  @Test
  void refusesALineThatFalls() {
    assertThatThrownBy(() -> new Calibration(List.of(new Point(.4, .5), new Point(.6, .4))))
        .hasMessageContaining("point 2 of the calibration does not rise");
  }

  @Test
  void theBuiltInLineRises() {
    assertThat(Calibration.builtIn().of(.95)).isGreaterThan(Calibration.builtIn().of(.5));
  }
}
