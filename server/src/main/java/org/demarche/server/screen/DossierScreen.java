// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.DossierException.Problem;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.text.Hash;

/** The file that describes the negotiation: shown, checked, saved. */
public final class DossierScreen {
  private static final String TEMPLATE = "/org/demarche/server/dossier-template.yaml";

  private final Desk desk;

  DossierScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * The page.
   *
   * @param file the file's name, "" where the server was started without one
   * @param text what is edited
   * @param version of the file that the text was made from
   * @param problems all that is wrong with the text
   * @param state "shown", "checked", "saved" or "changed"
   */
  public record Model(
      String file, String text, String version, List<Problem> problems, String state) {
    /** Lines to show: all of the text, within reason. */
    public int lines() {
      return (int) Math.max(16, Math.min(40, text.lines().count() + 2));
    }
  }

  Reply answer(Exchange exchange) {
    boolean saved = exchange.query().has("saved");
    String text = file().isPresent() ? text() : template();
    return page(exchange, text, version(text), List.of(), saved ? "saved" : "shown");
  }

  /** Checks the text, and saves it where that is asked for and nothing is wrong. */
  Reply post(Exchange exchange) {
    Params form = exchange.form();
    String text = form.first("text").orElse("").replace("\r\n", "\n");
    String version = form.first("version").orElse("");
    List<Problem> problems = desk.following().problems(text);
    boolean save = form.first("do").orElse("").equals("save");
    if (!save || !problems.isEmpty()) {
      return page(exchange, text, version, problems, "checked").status(save ? 422 : 200);
    }
    if (file().isEmpty()) {
      throw Refusal.wrong(
          "The server was started without a dossier, so there is no file to save it to.");
    }
    if (!version.equals(version(text())) && !form.has("anyway")) {
      return page(exchange, text, version, List.of(), "changed").status(409);
    }
    save(text);
    return Reply.see("/dossier?saved=1");
  }

  private void save(String text) {
    try {
      desk.following().save(text);
    } catch (DossierException e) {
      throw Refusal.wrong(e.getMessage());
    } catch (IOException e) {
      throw new Refusal(500, file().orElseThrow() + " cannot be written: " + e.getMessage());
    }
  }

  private Reply page(
      Exchange exchange, String text, String version, List<Problem> problems, String state) {
    Frame frame = desk.pages().frame("Dossier", "/dossier", exchange);
    String name = file().map(Path::toString).orElse("");
    return desk.pages().show("dossier", frame, new Model(name, text, version, problems, state));
  }

  private Optional<Path> file() {
    return desk.following().file();
  }

  private String text() {
    try {
      return desk.following().text();
    } catch (IOException e) {
      throw new Refusal(500, file().orElseThrow() + " cannot be read: " + e.getMessage());
    }
  }

  private static String version(String text) {
    return Hash.id(text);
  }

  /** A dossier with comments to begin with. */
  Reply template(Exchange exchange) {
    return Reply.file(
        "dossier.yaml", "application/yaml", template().getBytes(StandardCharsets.UTF_8));
  }

  private static String template() {
    try (InputStream in = DossierScreen.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
