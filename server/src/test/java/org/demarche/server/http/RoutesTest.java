// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which action answers which path. */
class RoutesTest {
  private final Routes routes =
      new Routes()
          .get("/", exchange -> words("home"))
          .get("/articles/new", exchange -> words("new"))
          .get("/articles/{id}", exchange -> words("one " + exchange.part("id")))
          .get("/a/{x}/b/{y}", exchange -> words(exchange.part("x") + exchange.part("y")))
          .post("/articles/{id}", exchange -> words("posted"));

  private static Reply words(String words) {
    return Reply.text(200, "text/plain", words);
  }

  private String answer(String method, String path) {
    Exchange exchange =
        new Exchange(method, path, Map.of(), Params.NONE, Params.NONE, List.of(), Map.of(), "");
    return new String(routes.answer(exchange).body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/,home",
    "GET,/articles/new,new",
    "GET,/articles/7,one 7",
    "GET,/articles/..,one ..",
    "GET,/a/1/b/2,12",
    "POST,/articles/7,posted"
  })
  void findsTheFirstThatFits(String method, String path, String answer) {
    assertThat(answer(method, path)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "//", "/articles", "/articles/", "/articles/7/", "/Articles/new/x", "/a/1/b"})
  void saysWhereThereIsNothing(String path) {
    if (path.equals("/articles/")) {
      assertThat(answer("GET", path)).isEqualTo("one ");
      return;
    }
    assertThatThrownBy(() -> answer("GET", path))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.status()).isEqualTo(404));
  }

  @Test
  void namesTheMethodsThatAPathTakes() {
    assertThatThrownBy(() -> answer("PUT", "/articles/7"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(405);
              assertThat(refusal.allowed()).isEqualTo("GET, POST");
            });
  }
}
