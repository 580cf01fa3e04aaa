// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * What a server said of an address when its content was last read whole.
 *
 * @param address the address as asked for
 * @param finalAddress where redirects led
 * @param etag the content's ETag, as sent
 * @param lastModified its Last-Modified, as sent
 * @param version what read the content: another version has to read it again
 * @param when when the server was asked
 */
public record FetchState(
    String address,
    String finalAddress,
    Optional<String> etag,
    Optional<String> lastModified,
    String version,
    Instant when) {
  public FetchState {
    Require.filled(address, "address");
    Require.filled(finalAddress, "final address");
    Require.present(etag, "ETag");
    Require.present(lastModified, "Last-Modified");
    Require.filled(version, "version of the reader");
    Require.present(when, "time of the request");
  }
}
