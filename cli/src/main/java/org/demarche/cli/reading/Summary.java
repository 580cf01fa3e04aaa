// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.page.Skip;
import org.demarche.view.listing.SourceListing;
import org.demarche.view.output.Words;

/** What a run of reading did. */
public final class Summary {
  private int pages;
  private int unchanged;
  private int articles;
  private int analysed;
  private int statements;
  private int failures;
  private int records;
  private final Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
  private final SortedMap<String, Integer> otherLanguages = new TreeMap<>();

  void page(int found) {
    pages++;
    articles += found;
  }

  void unchanged() {
    unchanged++;
  }

  void analysed(int found) {
    analysed++;
    statements += found;
  }

  void failed() {
    failures++;
  }

  void record() {
    records++;
  }

  /** Notes what was passed over, and why. */
  public void skipped(Skip reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  void notAnalysed(String language) {
    otherLanguages.merge(language, 1, Integer::sum);
  }

  /** Number of inputs that could not be read. */
  public int failures() {
    return failures;
  }

  /** Whether the ledger holds nothing that it did not hold before. */
  public boolean isNothingNew() {
    return pages == 0 && analysed == 0;
  }

  /** What was done, a sentence each. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (isNothingNew()) {
      sentences.add(
          "Nothing new" + (unchanged > 0 ? " on " + Words.count(unchanged, "page") : "") + ".");
    } else {
      sentences.add(whatIsNew());
    }
    if (!skipped.isEmpty()) {
      sentences.add(whatWasSkipped());
    }
    for (Map.Entry<String, Integer> each : otherLanguages.entrySet()) {
      sentences.add(
          Words.count(each.getValue(), "article")
              + " in "
              + SourceListing.language(each.getKey())
              + " kept, not analysed.");
    }
    if (failures > 0) {
      sentences.add(Words.count(failures, "input") + " could not be read.");
    }
    return sentences;
  }

  private String whatWasSkipped() {
    String reasons =
        skipped.entrySet().stream()
            .map(each -> each.getKey().counted(each.getValue()))
            .collect(Collectors.joining(", "));
    return records == 0
        ? "Skipped: " + reasons + "."
        : "Of "
            + Words.count(records, "record")
            + " of web archives and other files, skipped: "
            + reasons
            + ".";
  }

  private String whatIsNew() {
    String read =
        pages == 0
            ? "No new page"
            : "Read " + Words.count(pages, "page") + " with " + Words.count(articles, "article");
    String found =
        analysed == 0
            ? ""
            : "; found "
                + Words.count(statements, "statement")
                + " in "
                + Words.count(analysed, "article");
    return read + found + (unchanged > 0 ? "; " + unchanged + " unchanged." : ".");
  }
}
