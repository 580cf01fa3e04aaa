// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/**
 * Makes certificates with the JDK's keytool, in a folder of its own: an authority and what it
 * signs.
 */
final class Certificates {
  private static final String PASSWORD = "password";

  private final Path folder;

  Certificates(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    make("ca", List.of("-ext", "bc:c"), "-1d", 30);
  }

  /** One that the authority signed. */
  SSLContext signed(String name, String host, String from, int days) throws Exception {
    make(
        name,
        List.of("-ext", "san=" + host, "-signer", "ca", "-signerkeypass", PASSWORD),
        from,
        days);
    return context(name);
  }

  /** One that nobody but itself signed. */
  SSLContext selfSigned(String name) throws Exception {
    make(name, List.of("-ext", "san=ip:127.0.0.1"), "-1d", 30);
    return context(name);
  }

  /** What somebody has who trusts the authority. */
  SSLContext trust() throws IOException, GeneralSecurityException {
    java.security.KeyStore store =
        java.security.KeyStore.getInstance(file().toFile(), PASSWORD.toCharArray());
    java.security.KeyStore only = java.security.KeyStore.getInstance("PKCS12");
    only.load(null, null);
    only.setCertificateEntry("ca", store.getCertificate("ca"));
    return SSLContextBuilder.create().loadTrustMaterial(only, null).build();
  }

  private SSLContext context(String name) throws IOException, GeneralSecurityException {
    return SSLContextBuilder.create()
        .loadKeyMaterial(
            file().toFile(),
            PASSWORD.toCharArray(),
            PASSWORD.toCharArray(),
            (aliases, socket) -> name)
        .build();
  }

  private Path file() {
    return folder.resolve("keys.p12");
  }

  private void make(String name, List<String> more, String from, int days)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-startdate",
                from,
                "-validity",
                String.valueOf(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                file().toString(),
                "-storepass",
                PASSWORD,
                "-keypass",
                PASSWORD));
    command.addAll(more);
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
