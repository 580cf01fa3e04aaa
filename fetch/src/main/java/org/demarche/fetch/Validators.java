// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.util.Optional;
import org.demarche.text.Require;

/**
 * What a server said of a content, so that it can be asked later whether it changed (RFC 9110,
 * section 8.8).
 *
 * @param address where the content was, after redirects
 * @param etag its ETag, as sent
 * @param lastModified its Last-Modified, as sent
 */
public record Validators(String address, Optional<String> etag, Optional<String> lastModified) {
  public Validators {
    Require.filled(address, "address of a content");
    Require.present(etag, "ETag");
    Require.present(lastModified, "Last-Modified");
  }
}
