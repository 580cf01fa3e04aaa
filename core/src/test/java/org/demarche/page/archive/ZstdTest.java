// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.archive.Make.bytes;
import static org.demarche.page.archive.Make.html;
import static org.demarche.page.archive.Make.join;
import static org.demarche.page.archive.Make.page;
import static org.demarche.page.archive.Make.zip;
import static org.demarche.page.archive.Make.zstd;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.demarche.page.Limits;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Contents packed with Zstandard. */
class ZstdTest {
  private static final byte[] SKIPPED = {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};
  private static final byte[] DICTIONARY = {0x5D, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};

  @Test
  void readsAWebArchiveOfOneFrameOrOfMany() {
    Taken many = Taken.of("crawl.warc.zst", zstd(page("One"), page("Two"), page("Three")));
    assertThat(many.failures).isEmpty();
    assertThat(many.sources())
        .containsExactly("crawl.warc.zst#1", "crawl.warc.zst#2", "crawl.warc.zst#3");
    assertThat(many.pages.get(2).text()).isEqualTo("Three\n\n" + Make.STORY);
    assertThat(Taken.of("a.warc.zst", zstd(join(page("One"), page("Two")))).pages).hasSize(2);
    assertThat(Taken.of("a.warc.zst", join(SKIPPED, zstd(page("One")))).pages).hasSize(1);
  }

  @Test
  void readsAPackedPageAndLines() {
    assertThat(Taken.of("page.html.zst", zstd(bytes(html("Packed")))).only().text())
        .startsWith("Packed\n");
    String lines =
        "{\"title\":\"One\",\"text\":\"The fleets talk.\"}\n"
            + "{\"title\":\"Two\",\"text\":\"They left.\"}\n";
    assertThat(Taken.of("crawl.jsonl.zst", zstd(bytes(lines))).pages).hasSize(2);
    assertThat(Taken.of("a.zip", zip("a.html.zst", zstd(bytes(html("Within"))))).pages).hasSize(1);
  }

  @Test
  void takesTheCodingOffAnAnswer() throws IOException {
    ContentCodings codings = new ContentCodings(new Limits(10_000, 10_000));
    byte[] html = bytes(html("Coded"));
    assertThat(codings.decoded(zstd(html), List.of("zstd"))).isEqualTo(html);
    assertThat(codings.decoded(html, List.of("zstd"))).isEqualTo(html);
    Assertions.assertThrows(
        ContentCodings.TooLargeException.class,
        () -> codings.decoded(zstd(new byte[2_000_000]), List.of("zstd")));
  }

  @Test
  void saysThatADictionaryIsNotSupported() {
    Taken taken = Taken.of("crawl.warc.zst", join(DICTIONARY, zstd(page("One"))));
    assertThat(taken.pages).isEmpty();
    assertThat(taken.failures)
        .singleElement()
        .asString()
        .contains(
            "crawl.warc.zst cannot be unpacked: its Zstandard frames need the dictionary that"
                + " comes with them, which is not supported; unpack it with another program (zstd"
                + " -d) first.");
  }

  @Test
  void whatIsCutOffOrBrokenCostsNoTimeAndIsTold() {
    byte[] good = zstd(page("One"), page("Two"));
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] bad =
          i % 2 == 0 ? Arrays.copyOf(good, 8 + random.nextInt(good.length - 9)) : good.clone();
      for (int k = 0; k < i % 7; k++) {
        bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
      }
      Taken taken =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Taken.of("bad.warc.zst", bad));
      if (i == 0) {
        assertThat(taken.failures).isNotEmpty();
      }
      taken.failures.forEach(f -> assertThat(f.toString()).contains("bad.warc.zst"));
    }
  }
}
