// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.server.http.Upload;
import org.demarche.server.intake.Job;
import org.demarche.server.intake.Order;
import org.demarche.time.DateSpan;
import org.demarche.view.record.Asked;

/** Reading that users ask for: how far it is, and how to stop it. */
public final class JobsScreen {
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  private final Desk desk;

  JobsScreen(Desk desk) {
    this.desk = desk;
  }

  /** Begins to read files and addresses. */
  Reply read(Exchange exchange) {
    Params form = exchange.form();
    List<Upload> files =
        exchange.uploads().stream().filter(file -> !file.name().isBlank()).toList();
    List<String> addresses = addresses(form.first("addresses").orElse(""));
    Optional<DateSpan> captured =
        form.first("captured")
            .map(text -> Asked.days("Saved on", text))
            .map(span -> new DateSpan(span.from(), span.to(), "given with the file"));
    if (files.isEmpty() && addresses.isEmpty()) {
      throw Refusal.wrong("Choose a file or paste an address; there was neither.");
    }
    Job.Seen job = desk.jobs().add(new Order(files, addresses, captured));
    return Reply.see("/sources/jobs/" + job.number());
  }

  private static List<String> addresses(String text) {
    List<String> addresses = new ArrayList<>();
    for (String line : text.split("\\s+")) {
      if (line.isBlank()) {
        continue;
      }
      if (!WEB.matcher(line).matches()) {
        throw Refusal.wrong(
            "\"" + line + "\" is no address; write it with http:// or https:// before it.");
      }
      addresses.add(line);
    }
    return addresses;
  }

  /** How far a job is. */
  Reply answer(Exchange exchange) {
    Job.Seen job = job(exchange);
    return desk.pages().show("job", desk.pages().frame("Reading", "/sources", exchange), job);
  }

  /** Stops a job. */
  Reply stop(Exchange exchange) {
    Job.Seen job = job(exchange);
    desk.jobs().stop(job.number());
    return Reply.see("/sources/jobs/" + job.number());
  }

  private Job.Seen job(Exchange exchange) {
    String number = exchange.part("number");
    return Optional.of(number)
        .filter(text -> text.matches("\\d{1,8}"))
        .flatMap(text -> desk.jobs().job(Integer.parseInt(text)))
        .orElseThrow(
            () ->
                Refusal.missing(
                    "There is no such job; jobs are forgotten when the server ends. The sources"
                        + " tell what was read."));
  }
}
