// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.demarche.page.Inputs;

/** Sentences on what is wrong with an archive. */
final class Words {
  private Words() {}

  /** Why unpacking failed: the rest of a sentence. */
  static String why(IOException e) {
    if (e instanceof EOFException) {
      return "it ends in the middle";
    }
    String why = Inputs.why(e);
    if (why.contains("END header")) {
      return "the list of its entries is missing, as in a file that is cut";
    }
    boolean sentence =
        why.length() > 1
            && Character.isUpperCase(why.charAt(0))
            && !Character.isUpperCase(why.charAt(1));
    return sentence ? why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1) : why;
  }
}
