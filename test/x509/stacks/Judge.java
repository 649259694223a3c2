import java.io.*;
import java.nio.file.*;
import java.security.KeyStore;
import java.security.cert.*;
import java.util.*;
import javax.net.ssl.*;

/** Judges each folder named on standard input with the trust manager of JSSE, as Connector/J does with VERIFY_CA. */
public class Judge {
  static List<X509Certificate> read(Path path) throws Exception {
    List<X509Certificate> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) all.add((X509Certificate) c);
    }
    return all;
  }

  public static void main(String[] args) throws Exception {
    for (String folder : new String(System.in.readAllBytes()).trim().split("\n")) {
      String verdict = "accepts";
      try {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        int index = 0;
        for (X509Certificate ca : read(Path.of(folder, "ca.pem"))) store.setCertificateEntry("ca" + index++, ca);
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        X509Certificate[] chain = read(Path.of(folder, "chain.pem")).toArray(new X509Certificate[0]);
        String kind = chain[0].getPublicKey().getAlgorithm().equals("RSA") ? "ECDHE_RSA" : "ECDHE_ECDSA";
        ((X509TrustManager) factory.getTrustManagers()[0]).checkServerTrusted(chain, kind);
      } catch (Exception error) {
        verdict = "refuses " + error.getMessage();
      }
      System.out.println(verdict.replace("\n", " "));
    }
  }
}
