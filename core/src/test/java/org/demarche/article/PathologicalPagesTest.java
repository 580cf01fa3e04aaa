// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.demarche.page.PageFacts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pages that nobody wrote: each is read in bounded time, and nothing is thrown. */
class PathologicalPagesTest {
  @TestFactory
  Stream<DynamicTest> areReadInBoundedTime() {
    return Stream.of(
        test("a line of a megabyte", "word and more. ".repeat(70_000)),
        test("a hundred thousand empty lines", "\n".repeat(100_000) + "x"),
        test("only furniture", "Related Articles\nSign in\nComments\n2 hours ago\n".repeat(2_500)),
        test("one word", "word"),
        test("furniture within a line", "He left. Advertisement The talks go on. ".repeat(25_000)),
        test("capitals", "A".repeat(500_000)),
        test("names without end", "By Ada Lund " + "and Bo Ek ".repeat(50_000)),
        test("marks", "\"".repeat(100_000) + "\n" + "( ".repeat(300) + "\n" + "| ".repeat(300)),
        test("short lines", "a b c d e f\n".repeat(10_000)),
        test("broken pairs", "\uD800 left \uDC00. ".repeat(1_000)));
  }

  private static DynamicTest test(String name, String text) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                  ArticlesOnPage on = Pages.READER.read(Pages.page(text, PageFacts.NONE));
                  assertThat(on.articles().isEmpty()).isEqualTo(on.reason().isPresent());
                }));
  }
}
