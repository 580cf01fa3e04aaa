// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code demarche}, on a checkout that is not there and a Java that only talks. */
class LauncherTest {
  @TempDir Path folder;
  private Path checkout;
  private Path java;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeACheckoutWithABlankInItsName() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    checkout = Files.createDirectories(folder.resolve("my checkout"));
    Files.createDirectories(checkout.resolve("cli/src/main"));
    Files.createDirectories(checkout.resolve("cli/target"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("cli/pom.xml"), "<project/>");
    Files.copy(Path.of("../demarche"), script());
    script().toFile().setExecutable(true);
    Files.writeString(jar(), "no jar");
    Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(60)));
    java = executable(folder.resolve("jdk/bin/java"), "printf '<%s>\\n' \"$@\"; exit 7");
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
  }

  private Path script() {
    return checkout.resolve("demarche");
  }

  private Path jar() {
    return checkout.resolve("cli/target/demarche.jar");
  }

  private static Path executable(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    file.toFile().setExecutable(true);
    return file;
  }

  private Run run(Path script, String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(script.toString()));
    line.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(folder.toFile());
    builder.environment().remove("DEMARCHE_OPTS");
    builder.environment().putAll(environment);
    int status = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(status, read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void runsTheJarWithTheArgumentsAsTheyAreAndPassesItsStatusOn() throws Exception {
    Run run = run(script(), "read", "a page.txt", "*", "");
    assertThat(run.status()).isEqualTo(7);
    assertThat(run.out()).contains("<-jar>\n<" + jar() + ">\n<read>\n<a page.txt>\n<*>\n<>\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void worksThroughLinksFromAnyFolder() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("my bin"));
    Path second = Files.createSymbolicLink(bin.resolve("dm"), Path.of("../my checkout/demarche"));
    Path first = Files.createSymbolicLink(folder.resolve("link"), second);
    assertThat(run(first, "articles").out()).contains("<" + jar() + ">\n<articles>");
  }

  @Test
  void setsTheHeapAndTakesMoreOptions() throws Exception {
    environment.put("DEMARCHE_OPTS", "-Xmx3g -Dx=y");
    List<String> words = run(script(), "articles").out().lines().toList();
    assertThat(words).anyMatch(word -> word.matches("<-Xmx\\d+m>"));
    assertThat(words).contains("<-Xmx3g>", "<-Dx=y>");
    assertThat(words.indexOf("<-Xmx3g>")).isGreaterThan(0);
  }

  @Test
  void startsShortCommandsWithTheQuickCompilerOnly() throws Exception {
    assertThat(run(script(), "articles").out()).contains("TieredStopAtLevel");
    assertThat(run(script(), "read", "x").out()).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
    Run run = run(script(), "articles");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("where there is no bin/java", "JDK 17 or newer");
  }

  @Test
  void saysThatJavaIsTooOldBeforeItBuilds() throws Exception {
    executable(java, "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    Files.delete(jar());
    Run run = run(script(), "articles");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is Java 11; Demarche needs 17 or newer");
  }

  @Test
  void buildsWhereASourceIsNewerThanTheJar() throws Exception {
    newJava();
    maven("echo built >>\"" + folder + "/builds\"", "echo jar >cli/target/demarche.jar");
    Path source = Files.writeString(checkout.resolve("cli/src/main/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
    Files.setLastModifiedTime(
        checkout.resolve("cli/src/main"), FileTime.from(Instant.now().minusSeconds(60)));
    Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minusSeconds(600)));
    Run run = run(script(), "articles");
    assertThat(run.err()).contains("building Demarche (once, a few minutes the first time)…");
    assertThat(run.out()).contains("<articles>");
    assertThat(run(script(), "articles").err()).isEmpty();
    assertThat(folder.resolve("builds")).hasContent("built");
    assertThat(checkout.resolve(".demarche-building")).doesNotExist();
  }

  @Test
  void showsTheLastLinesOfABuildThatFailed() throws Exception {
    newJava();
    maven("for i in {1..50}; do echo \"line $i\"; done", "exit 1");
    Files.delete(jar());
    Run run = run(script(), "articles");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("line 50", "Demarche could not be built; the whole log is")
        .doesNotContain("line 20\n");
    assertThat(checkout.resolve(".demarche-building")).doesNotExist();
  }

  private void newJava() throws IOException {
    executable(
        java,
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"21\" 2023-09-19' >&2; exit; fi",
        "printf '<%s>\\n' \"$@\"");
    executable(folder.resolve("jdk/bin/javac"), "exit 0");
  }

  private void maven(String... lines) throws IOException {
    Path maven = executable(folder.resolve("maven/mvn"), lines);
    environment.put("PATH", maven.getParent() + ":" + System.getenv("PATH"));
  }
}
