// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.dossier.Dossier;
import org.demarche.server.record.Following;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierTest {
  private static final String TEXT = "name: Fish\nparties:\n  - {id: norland, name: Norland}\n";

  @TempDir Path folder;

  private Visit started(Path file) throws Exception {
    Files.writeString(file, TEXT);
    return Visit.filled(folder, Following.file(file, Dossier.read(file)), new Readings());
  }

  private static Element form(Visit visit) {
    return visit.page("/dossier").select("form.dossier").first();
  }

  @Test
  void allMistakesAreToldWithTheirLinesAndNothingIsSaved() throws Exception {
    Path file = folder.resolve("fish.yaml");
    try (Visit visit = started(file)) {
      HttpResponse<String> answer =
          visit.submit(form(visit), "text", "parties:\n  - XXX\ncolour: red\n", "do", "save");
      assertThat(answer.statusCode()).isEqualTo(422);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("#problems li").eachText())
          .hasSize(2)
          .anySatisfy(line -> assertThat(line).startsWith("Line 2").contains("XXX"))
          .anySatisfy(line -> assertThat(line).startsWith("Line 3").contains("colour"));
      assertThat(page.select("textarea").val()).contains("colour: red");
      assertThat(Files.readString(file)).isEqualTo(TEXT);
    }
  }

  @Test
  void whatIsSavedHoldsAtOnce() throws Exception {
    Path file = folder.resolve("fish.yaml");
    try (Visit visit = started(file)) {
      assertThat(visit.page("/").select("thead th").text()).doesNotContain("Sudria");
      String both = TEXT + "  - {id: sudria, name: Sudria}\n";
      Document after = visit.landed(visit.submit(form(visit), "text", both, "do", "save"));
      assertThat(after.select(".notice").text()).startsWith("Saved.");
      assertThat(Files.readString(file)).isEqualTo(both);
      assertThat(visit.page("/").select("thead th").text()).contains("Norland", "Sudria");
    }
  }

  @Test
  void anotherChangeOfTheFileIsNotOverwrittenUnasked() throws Exception {
    Path file = folder.resolve("fish.yaml");
    try (Visit visit = started(file)) {
      Element form = form(visit);
      Files.writeString(file, TEXT + "# by hand\n");
      HttpResponse<String> answer = visit.submit(form, "text", "name: Other\n", "do", "save");
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(Files.readString(file)).endsWith("# by hand\n");
      visit.landed(visit.submit(form, "text", "name: Other\n", "do", "save", "anyway", "1"));
      assertThat(Files.readString(file)).isEqualTo("name: Other\n");
    }
  }

  @Test
  void savingNeedsTheSecretOfTheForm() throws Exception {
    Path file = folder.resolve("fish.yaml");
    try (Visit visit = started(file)) {
      assertThat(visit.post("/dossier", "do=save&text=name%3A+X").statusCode()).isEqualTo(403);
      assertThat(Files.readString(file)).isEqualTo(TEXT);
    }
  }

  @Test
  void withoutADossierTheTemplateIsOfferedAndInOrder() throws Exception {
    try (Visit visit = Visit.filled(folder)) {
      Document page = visit.page("/dossier");
      assertThat(page.select(".notice").text()).contains("without a dossier");
      assertThat(page.select("button[value=save]")).isEmpty();
      HttpResponse<String> template = visit.get("/dossier/template.yaml");
      String uncommented =
          template.body().replaceAll("(?m)^#(?=[a-z ] )", "").replaceAll("(?m)^#(?=[a-z]+:)", "");
      Path file = Files.writeString(folder.resolve("template.yaml"), uncommented);
      Dossier dossier = Dossier.read(file);
      assertThat(dossier.parties()).hasSize(3);
      assertThat(dossier.issues()).hasSize(2);
      Document checked =
          Jsoup.parse(visit.submit(form(visit), "text", template.body(), "do", "check").body());
      assertThat(checked.select(".notice").text()).contains("Nothing is wrong");
    }
  }
}
