// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md: dependencies flow like the data. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.demarche");

  /** Floors of the core, lowest first; packages of one floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("text"),
          List.of("time"),
          List.of("page"),
          List.of("article"),
          List.of("language"),
          List.of("party", "issue"),
          List.of("statement"),
          List.of("story", "query"),
          List.of("position"),
          List.of("change", "answer", "account"),
          List.of("evaluation", "dossier"));

  private static final String[] CORE =
      FLOORS.stream().flatMap(List::stream).map(ArchitectureTest::in).toArray(String[]::new);

  private static String in(String name) {
    return "org.demarche." + name + "..";
  }

  @TestFactory
  Stream<DynamicTest> aPackageKnowsOnlyFloorsBelowItsOwn() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String name : FLOORS.get(floor)) {
        String[] above = notBelow(floor, name);
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(in(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .check(PROGRAM)));
      }
    }
    return tests.stream();
  }

  private static String[] notBelow(int floor, String name) {
    return FLOORS.subList(floor, FLOORS.size()).stream()
        .flatMap(List::stream)
        .filter(other -> !other.equals(name))
        .map(ArchitectureTest::in)
        .toArray(String[]::new);
  }

  @Test
  void everyPackageOfTheCoreHasItsFloor() {
    List<String> floors = FLOORS.stream().flatMap(List::stream).toList();
    assertThat(
            PROGRAM.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .distinct()
                .filter(
                    name ->
                        !List.of("cli", "server", "view", "store", "analyzer", "formats", "fetch")
                            .contains(name)))
        .isSubsetOf(floors);
  }

  @Test
  void theCoreKnowsNoDatabaseNoLanguageLibraryAndNoModuleAboveIt() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.sqlite..",
            "org.jdbi..",
            "edu.emory..",
            "opennlp..",
            "picocli..",
            "org.springframework..",
            "org.demarche.cli..",
            "org.demarche.server..",
            "org.demarche.view..",
            "org.demarche.store..",
            "org.demarche.fetch..",
            "org.demarche.analyzer..",
            "org.demarche.formats..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheDeskFormatsKnowTheirLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.formats.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.poi..",
            "org.apache.xmlbeans..",
            "org.openxmlformats..",
            "org.apache.james..")
        .check(PROGRAM);
  }

  @Test
  void theFormatsKnowNothingButTheTextPageAndTimeOfTheCore() {
    noClasses()
        .that()
        .resideInAPackage("org.demarche.formats..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are ours and no part of text, time or page",
                type ->
                    type.getPackageName().startsWith("org.demarche.")
                        && !type.getPackageName()
                            .matches("org\\.demarche\\.(?:formats|text|time|page)(?:\\..*)?")))
        .check(PROGRAM);
  }

  @Test
  void onlyFetchKnowsTheHttpClientAndAsksRobotsTxt() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.fetch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "crawlercommons..", "java.net.http..")
        .check(PROGRAM);
  }

  @Test
  void fetchKnowsNeitherTheStoreNorTheAnalyzerNorTheyIt() {
    noClasses()
        .that()
        .resideInAPackage("org.demarche.fetch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.demarche.store..", "org.demarche.analyzer..")
        .check(PROGRAM);
    noClasses()
        .that()
        .resideInAnyPackage("org.demarche.store..", "org.demarche.analyzer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.demarche.fetch..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheAnalyzerKnowsNlp4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.analyzer.nlp4j..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("edu.emory.mathcs.nlp..", "opennlp..", "it.unimi.dsi..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..")
        .check(PROGRAM);
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.demarche.cli..")
        .check(PROGRAM);
  }

  @Test
  void theViewKnowsNothingButTheStoreAndTheCore() {
    noClasses()
        .that()
        .resideInAPackage("org.demarche.view..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.demarche.analyzer..", "org.demarche.fetch..", "org.demarche.formats..")
        .check(PROGRAM);
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.demarche.store..",
            "org.demarche.analyzer..",
            "org.demarche.fetch..",
            "org.demarche.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.demarche.view..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheServerKnowsTheWebServerAndItsTemplates() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.demarche.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "gg.jte..")
        .check(PROGRAM);
  }

  @Test
  void theServerKnowsNothingButTheViewTheStoreAndTheCore() {
    noClasses()
        .that()
        .resideInAPackage("org.demarche.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.demarche.analyzer..", "org.demarche.fetch..", "org.demarche.formats..")
        .check(PROGRAM);
  }

  @Test
  void theStoreAndTheAnalyzerDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("org.demarche.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.demarche.analyzer..")
        .check(PROGRAM);
    noClasses()
        .that()
        .resideInAPackage("org.demarche.analyzer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.demarche.store..")
        .check(PROGRAM);
  }

  @Test
  void thereAreNoCircles() {
    slices().matching("org.demarche.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void onlyTheEdgeEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.demarche.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(PROGRAM);
  }
}
