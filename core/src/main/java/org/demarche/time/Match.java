// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.Optional;

/**
 * A time that a parser found.
 *
 * @param next index of the first word after it
 * @param value what it means
 * @param outlook past or future, where the words say so beside the value: "earlier this month"
 */
record Match(int next, TimeValue value, Optional<Outlook> outlook) {
  Match(int next, TimeValue value) {
    this(next, value, value.ownOutlook());
  }
}
