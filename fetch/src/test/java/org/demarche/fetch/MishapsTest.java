// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class MishapsTest {
  @Test
  void saysWhatIsWrongWithACertificate() {
    assertThat(why(because(new CertificateExpiredException("NotAfter: Mon Jun 03 2024"))))
        .isEqualTo("its certificate has expired");
    assertThat(why(because(new CertPathBuilderException("unable to find valid path"))))
        .isEqualTo("its certificate is signed by nobody whom this computer trusts");
    assertThat(why(new SSLPeerUnverifiedException("Certificate for <a.example> does not match")))
        .isEqualTo("its certificate is that of another host");
  }

  @Test
  void saysThatAServerSpeaksNoHttpsOrAnOldOne() {
    assertThat(why(new SSLException("Unsupported or unrecognized SSL message")))
        .isEqualTo("its server speaks no TLS there");
    assertThat(why(new SSLHandshakeException("Received fatal alert: handshake_failure")))
        .isEqualTo("its server breaks off, or offers no way of encryption that is still held safe");
  }

  @Test
  void keepsTheWordsOfWhatItDoesNotKnow() {
    assertThat(why(new SSLException("Tag mismatch."))).isEqualTo("Tag mismatch");
  }

  private static SSLException because(Exception cause) {
    SSLException failure = new SSLHandshakeException("PKIX path validation failed: " + cause);
    failure.initCause(cause);
    return failure;
  }

  private static String why(SSLException failure) {
    String whole = Mishaps.refused(failure).getMessage();
    assertThat(whole).startsWith("cannot be reached safely: ");
    return whole.substring("cannot be reached safely: ".length());
  }
}
