// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.archive.Make.bytes;
import static org.demarche.page.archive.Make.gzip;
import static org.demarche.page.archive.Make.join;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Archives that nobody made in good faith: bounded time, and a sentence for each. */
class BadArchivesTest {
  private static final String HTML = "Content-Type: text/html\r\n";

  @TestFactory
  Stream<DynamicTest> areReadInBoundedTime() {
    return Stream.of(
        test("line ends without end", join(Make.page("One"), bytes("\r\n".repeat(200_000))), 1, 0),
        test("a header without end", bytes("WARC/1.0\r\n" + "X: y\r\n".repeat(100_000)), 0, 1),
        test("starts of records", bytes("WARC/1.0\r\n\r\n".repeat(300)), 0, 300),
        test("starts of members", join(gzip(Make.page("One")), starts(20_000)), 1, -1),
        test(
            "a length beyond all measure",
            bytes("WARC/1.0\r\nContent-Length: 999999999999999999\r\n\r\nx"),
            0,
            1),
        test(
            "an answer that unpacks to 200 MB",
            Make.answer(
                "https://a.example/",
                200,
                HTML + "Content-Encoding: gzip\r\n",
                gzip(new byte[200 << 20])),
            0,
            1),
        test(
            "an answer that is coded ten times",
            Make.answer(
                "https://a.example/",
                200,
                HTML + "Content-Encoding: " + "gzip,".repeat(10) + "gzip\r\n",
                bytes("x")),
            0,
            1),
        test(
            "chunks that do not end",
            Make.answer(
                "https://a.example/",
                200,
                HTML + "Transfer-Encoding: chunked\r\n",
                bytes("ffffff\r\nx")),
            0,
            1),
        test(
            "a negative chunk",
            Make.answer(
                "https://a.example/",
                200,
                HTML + "Transfer-Encoding: chunked\r\n",
                bytes("-5\r\nx")),
            -1,
            -1),
        test("an empty gzip", gzip(new byte[0]), 0, 1),
        test("braces", bytes("{".repeat(2_000_000)), -1, -1),
        test(
            "lines of braces",
            bytes("{\"title\":\"a\",\"text\":\"b\"}\n" + "{\n".repeat(500)),
            1,
            500));
  }

  private static byte[] starts(int times) {
    byte[] one = {0x1F, (byte) 0x8B, 8, 0};
    byte[] all = new byte[one.length * times];
    for (int i = 0; i < all.length; i++) {
      all[i] = one[i % one.length];
    }
    return all;
  }

  /** So many pages and sentences; -1 for any number. */
  private static DynamicTest test(String name, byte[] input, int pages, int failures) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                  Taken taken = Taken.of("in", input);
                  assertThat(taken.mistakes).isEmpty();
                  assertThat(taken.failures)
                      .allMatch(why -> why.startsWith("in") && why.endsWith("."));
                  if (pages >= 0) {
                    assertThat(taken.pages).as("%s", taken.failures).hasSize(pages);
                  }
                  if (failures >= 0) {
                    assertThat(taken.failures).hasSize(failures);
                  }
                }));
  }
}
