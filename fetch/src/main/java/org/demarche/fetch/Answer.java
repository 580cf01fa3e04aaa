// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of a server.
 *
 * @param status its status code
 * @param reason what that means: "Not Found"
 * @param headers its headers, names in lower case
 * @param body its body as sent; read with status 200 only
 * @param isCut whether the body went on
 */
record Answer(
    int status, String reason, Map<String, List<String>> headers, byte[] body, boolean isCut) {
  Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** The rest of a sentence: "answers 404 (Not Found)". */
  String inWords() {
    return "answers " + status + (reason.isBlank() ? "" : " (" + reason + ")");
  }
}
