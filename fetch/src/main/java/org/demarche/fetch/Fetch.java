// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.time.Instant;
import org.demarche.text.Require;

/** How a server answered. */
public sealed interface Fetch {
  /** When it was asked. */
  Instant asked();

  /**
   * It sent a content.
   *
   * @param bytes the content, unpacked
   * @param contentType its Content-Type, "" where there is none
   * @param validators where it was after redirects, and how to ask whether it changed
   */
  record Content(byte[] bytes, String contentType, Validators validators, Instant asked)
      implements Fetch {
    public Content {
      Require.present(bytes, "bytes");
      Require.present(contentType, "content type");
      Require.present(validators, "validators");
      Require.present(asked, "time of the request");
    }

    /** The address after redirects. */
    public String address() {
      return validators.address();
    }
  }

  /** It said that the content is what it was. */
  record Unchanged(Instant asked) implements Fetch {
    public Unchanged {
      Require.present(asked, "time of the request");
    }
  }
}
