// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.demarche.store.ArticleRow;
import org.demarche.time.DateSpan;

/**
 * Articles as CSL-JSON (citationstyles.org, csl-data.json 1.0.2): dates as date-parts, an interval
 * as two of them, and nothing at all where a date is not known.
 */
final class Csl {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Csl() {}

  static String document(List<ArticleRow> articles) {
    ArrayNode items = JSON.createArrayNode();
    articles.forEach(row -> items.add(item(Citation.of(row))));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(items) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode item(Citation cited) {
    ObjectNode item = JSON.createObjectNode();
    item.put("id", cited.id());
    item.put("type", type(cited));
    cited.title().ifPresent(title -> item.put("title", title));
    cited.outlet().ifPresent(outlet -> item.put("container-title", outlet));
    cited.author().ifPresent(name -> item.putArray("author").addObject().put("literal", name));
    cited.published().ifPresent(days -> item.set("issued", date(days)));
    cited.captured().ifPresent(days -> item.set("accessed", date(days)));
    cited.url().ifPresent(url -> item.put("URL", url));
    cited.language().ifPresent(code -> item.put("language", code));
    cited.via().ifPresent(via -> item.put("archive", via));
    item.put("source", cited.page());
    if (cited.partial()) {
      item.put("note", "Only the beginning of this article was read.");
    }
    return item;
  }

  private static String type(Citation cited) {
    if (cited.outlet().isPresent()) {
      return "article-newspaper";
    }
    return cited.url().isPresent() ? "webpage" : "document";
  }

  private static ObjectNode date(DateSpan days) {
    ObjectNode date = JSON.createObjectNode();
    ArrayNode parts = date.putArray("date-parts");
    switch (Citation.precision(days)) {
      case DAY -> parts.add(day(days.from()));
      case MONTH -> parts.addArray().add(days.from().getYear()).add(days.from().getMonthValue());
      case YEAR -> parts.addArray().add(days.from().getYear());
      case INTERVAL -> parts.add(day(days.from())).add(day(days.to()));
    }
    return date;
  }

  private static ArrayNode day(LocalDate day) {
    return JSON.createArrayNode()
        .add(day.getYear())
        .add(day.getMonthValue())
        .add(day.getDayOfMonth());
  }
}
