// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import java.util.List;
import java.util.function.Function;
import org.demarche.server.http.Exchange;
import org.demarche.view.output.Listing;

/**
 * A list of the REST API.
 *
 * @param name what it lists, and the last part of its address: "statements"
 * @param summary in a sentence
 * @param listing its fields, the same as those of the command line
 * @param parameters names of the fields of a query that it takes, beside those for paging
 * @param found all that was asked for, in order; cheap to keep
 * @param rows the rows of one page of that
 */
record ApiList<K, T>(
    String name,
    String summary,
    Listing<T> listing,
    List<String> parameters,
    Function<Exchange, List<K>> found,
    Function<List<K>, List<T>> rows) {
  String path() {
    return "/api/" + name;
  }
}
