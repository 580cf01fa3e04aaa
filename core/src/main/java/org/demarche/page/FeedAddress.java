// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Optional;
import org.demarche.text.Require;

/**
 * A feed that a list of feeds names.
 *
 * @param url where it is
 * @param title who publishes it, as the list says
 */
public record FeedAddress(String url, Optional<String> title) {
  public FeedAddress {
    Require.filled(url, "address of a feed");
    Require.present(title, "title of a feed");
  }
}
