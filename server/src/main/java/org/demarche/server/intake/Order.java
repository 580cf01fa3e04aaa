// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.intake;

import java.util.List;
import java.util.Optional;
import org.demarche.server.http.Upload;
import org.demarche.time.DateSpan;

/**
 * What somebody asks to be read.
 *
 * @param files files that were sent
 * @param addresses addresses of the web, or names of sources that are known
 * @param captured when the files were saved, where they do not say it
 */
public record Order(List<Upload> files, List<String> addresses, Optional<DateSpan> captured) {
  public Order {
    files = List.copyOf(files);
    addresses = List.copyOf(addresses);
  }

  /** In a few words: "3 files and 1 address". */
  public String words() {
    if (size() == 1) {
      return files.isEmpty() ? addresses.get(0) : files.get(0).name();
    }
    String sent = files.isEmpty() ? "" : count(files.size(), "file", "files");
    String named = addresses.isEmpty() ? "" : count(addresses.size(), "address", "addresses");
    return sent.isEmpty() || named.isEmpty() ? sent + named : sent + " and " + named;
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** How much was asked for. */
  public int size() {
    return files.size() + addresses.size();
  }
}
