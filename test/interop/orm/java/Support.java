import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the programs share: where they connect, and one line for each step. */
final class Support {
  private static final String STORE_PASSWORD = "public certificates";

  static final String USER = System.getenv("DB_USER");
  static final String PASSWORD = System.getenv("DB_PASSWORD");

  private Support() {}

  static void step(String name, Object value) {
    System.out.println(name + " " + value);
  }

  /** The libraries tell on standard error what they do; nothing of it is wanted. */
  static void quiet() {
    Logger.getLogger("").setLevel(Level.OFF);
  }

  /** The number of MySQL's error below another, or its text where there is none. */
  static String errorOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException error) return error.getErrorCode() + " " + error.getSQLState();
    }
    return thrown.toString();
  }

  /** The address for Connector/J; with a CA the server's identity is verified. */
  static String url() throws Exception {
    String address = "jdbc:mysql://127.0.0.1:" + System.getenv("DB_PORT") + "/" + System.getenv("DB_NAME");
    String ca = System.getenv("DB_CA");
    if (ca == null || ca.isEmpty()) return address + "?sslMode=DISABLED";
    return address
        + "?sslMode=VERIFY_IDENTITY&fallbackToSystemTrustStore=false&trustCertificateKeyStoreType=PKCS12"
        + "&trustCertificateKeyStoreUrl=file://" + trustStore(ca)
        + "&trustCertificateKeyStorePassword=" + STORE_PASSWORD.replace(" ", "%20");
  }

  private static Path trustStore(String ca) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = new FileInputStream(ca)) {
      store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    Path file = Files.createTempFile("orm", ".p12");
    file.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, STORE_PASSWORD.toCharArray());
    }
    return file;
  }
}
