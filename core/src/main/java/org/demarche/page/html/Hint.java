// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a class or an id of an element tells of what it holds.
 *
 * @param reason why it is cut: "share", "newsletter", …; {@link Hints#CONTENT} for what is a
 *     story's body, {@link Hints#HEAD} for bylines and dates, which belong above a story and
 *     nowhere else
 * @param pattern what a class or an id looks like, its words in lower case, parted by "-"
 * @param yes classes that it must match
 * @param no classes that it must not match
 */
record Hint(String reason, Pattern pattern, List<String> yes, List<String> no) {
  boolean matches(String name) {
    return pattern.matcher(name).find();
  }
}
