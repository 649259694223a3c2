import java.io.FileInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Properties;

/** Connects with a URL of jdbc.properties: java Connect.java FILE KEY; passwords come from the environment. */
public class Connect {
  public static void main(String[] args) throws Exception {
    Properties file = new Properties();
    try (FileInputStream in = new FileInputStream(args[0])) {
      file.load(in);
    }
    Properties login = new Properties();
    login.setProperty("user", file.getProperty("user"));
    login.setProperty("password", System.getenv("DB_PASSWORD"));
    for (String store : new String[] {"trustCertificateKeyStore", "clientCertificateKeyStore", "keyStore"}) {
      login.setProperty(store + "Password", System.getenv("STORE_PASSWORD"));
    }
    try (Connection connection = DriverManager.getConnection(file.getProperty(args[1]), login);
        ResultSet rows = connection.createStatement().executeQuery("SHOW STATUS LIKE 'Ssl_version'")) {
      rows.next();
      System.out.println(rows.getString(2));
    }
  }
}
