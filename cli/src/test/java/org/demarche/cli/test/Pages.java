// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that tests write. */
final class Pages {
  static final String FERRY =
      """
      Norway demands that Denmark reopen the ferry line

      By Ann Example

      Published 14 June 2024

      OSLO - Norway demanded on Thursday that Denmark reopen the ferry line between the two
      countries, and said that it would not accept a longer delay.

      "We want the line to open by August," the Norwegian prime minister told reporters in Oslo.

      Denmark offered to pay for half of the new quay, the Danish foreign ministry said. Talks go on
      next week, and both sides said that they were ready to continue them for as long as needed.
      """;

  static final String RUSSIAN =
      """
      Переговоры о пароме продолжаются

      Министры двух стран встретились во вторник и обсудили открытие паромной линии между портами.
      Стороны договорились продолжить переговоры на следующей неделе, сообщил представитель
      министерства транспорта. По его словам, работы на причале завершатся в августе.

      Жители острова ждут открытия линии уже второй год, пишет местная газета.
      """;

  private Pages() {}

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
