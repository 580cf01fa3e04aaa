// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.Optional;
import org.demarche.page.Limits;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.Skip;
import org.demarche.page.format.DeclaredCharset;
import org.demarche.page.html.StampedDay;
import org.demarche.time.DateSpan;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Pages of the records of a web archive: answers of servers, resources, and conversions (the plain
 * text of WET files). The rest is counted.
 */
final class WarcPages {
  private final PageMaker maker;
  private final PageSink sink;
  private final Limits limits;
  private final PageFacts facts;
  private final Titles titles;

  /**
   * Pages of one archive.
   *
   * @param facts what is known of all of its pages
   * @param titles what a list beside the archive calls them
   */
  WarcPages(PageMaker maker, PageSink sink, Limits limits, PageFacts facts, Titles titles) {
    this.maker = maker;
    this.sink = sink;
    this.limits = limits;
    this.facts = facts;
    this.titles = titles;
  }

  /** A record that may be a page. */
  record Found(String source, byte[] bytes, PageFacts facts, Optional<Charset> charset) {}

  void give(Found found) {
    Optional<String> title = found.facts().url().flatMap(titles::of);
    if (!maker.crawled(found.source(), found.bytes(), found.facts(), found.charset(), title)) {
      sink.skipped(Skip.NO_PAGE);
    }
  }

  /**
   * What a record holds; what is no page is counted.
   *
   * @throws IOException where its block cannot be read
   */
  Optional<Found> find(String source, byte[] header, InputStream block)
      throws IOException, BrokenException {
    WarcRecord record = record(header);
    Optional<Skip> skip = skip(record);
    if (skip.isPresent()) {
      return skipped(skip.get());
    }
    byte[] bytes = block.readNBytes((int) limits.bytes() + 1);
    try {
      WarcTargetRecord target = (WarcTargetRecord) record;
      return target instanceof WarcResponse
          ? answer(source, target, bytes)
          : whole(source, target, bytes);
    } catch (HttpAnswer.TooLargeException e) {
      throw new BrokenException(e.getMessage());
    } catch (ParsingException e) {
      throw new BrokenException("its HTTP header is not as the standard has it");
    } catch (IOException e) {
      throw new BrokenException("its content cannot be unpacked: " + Words.why(e));
    } catch (RuntimeException e) {
      throw new BrokenException("its header is not as the standard has it");
    }
  }

  private Optional<Found> skipped(Skip reason) {
    sink.skipped(reason);
    return Optional.empty();
  }

  /** The record without its block. */
  private static WarcRecord record(byte[] header) throws IOException, BrokenException {
    try {
      return new WarcReader(new ByteArrayInputStream(header)).next().orElseThrow();
    } catch (ParsingException | RuntimeException e) {
      throw new BrokenException("its header is not as the standard has it");
    }
  }

  private Optional<Found> answer(String source, WarcTargetRecord record, byte[] block)
      throws IOException {
    if (!record.contentType().base().toString().equals("application/http")) {
      return skipped(Skip.ABOUT);
    }
    HttpResponse http =
        HttpResponse.parse(
            LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(block)),
                ByteBuffer.allocate(0),
                block.length));
    if (http.status() != 200) {
      return skipped(Skip.STATUS);
    }
    String type = http.headers().first("Content-Type").orElse("");
    if (!MediaTypes.mayBePage(type, record.target())) {
      return skipped(Skip.RESOURCE);
    }
    checkSize(block);
    byte[] content = new HttpAnswer(http, limits).content();
    return found(source, record, content, type);
  }

  private Optional<Found> whole(String source, WarcTargetRecord record, byte[] block)
      throws IOException {
    String type = record.headers().first("Content-Type").orElse("");
    if (!MediaTypes.mayBePage(type, record.target())) {
      return skipped(Skip.RESOURCE);
    }
    checkSize(block);
    return found(source, record, block, type);
  }

  private void checkSize(byte[] block) throws HttpAnswer.TooLargeException {
    if (block.length > limits.bytes()) {
      throw new HttpAnswer.TooLargeException(limits);
    }
  }

  private Optional<Found> found(
      String source, WarcTargetRecord record, byte[] content, String mediaType) {
    if (content.length == 0) {
      return skipped(Skip.NO_PAGE);
    }
    PageFacts own =
        new PageFacts(
            Optional.of(record.target()).filter(address -> address.startsWith("http")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            record.headers().first("WARC-Date").flatMap(WarcPages::captured),
            Optional.empty());
    Optional<Charset> charset = DeclaredCharset.ofContentType(mediaType);
    return Optional.of(new Found(source, content, own.or(facts), charset));
  }

  /** An instant in UTC: near midnight it means two days of the clocks on Earth. */
  private static Optional<DateSpan> captured(String date) {
    return StampedDay.of(date, "WARC-Date");
  }

  private static Optional<Skip> skip(WarcRecord record) {
    if (record instanceof WarcRequest) {
      return Optional.of(Skip.REQUEST);
    }
    if (record instanceof WarcRevisit) {
      return Optional.of(Skip.REVISIT);
    }
    boolean page =
        record instanceof WarcResponse
            || record instanceof WarcResource
            || record instanceof WarcConversion;
    return page ? Optional.empty() : Optional.of(Skip.ABOUT);
  }
}
