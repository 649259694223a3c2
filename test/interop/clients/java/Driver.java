import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Answers one connection attempt per line. A request is the URL, then properties as name=value, all separated by tabs;
 * an answer is JSON.
 */
public final class Driver {
  public static void main(String[] arguments) throws Exception {
    DriverManager.setLoginTimeout(20);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      System.out.println(answer(line.split("\t")));
      System.out.flush();
    }
  }

  private static String answer(String[] request) {
    var properties = new Properties();
    for (int index = 1; index < request.length; index++) {
      var equals = request[index].indexOf('=');
      properties.setProperty(request[index].substring(0, equals), request[index].substring(equals + 1));
    }
    try (Connection connection = DriverManager.getConnection(request[0], properties);
        ResultSet rows = connection.createStatement().executeQuery("SHOW STATUS LIKE 'Ssl_cipher'")) {
      rows.next();
      return "{\"cipher\":" + quoted(rows.getString(2)) + "}";
    } catch (SQLException error) {
      return "{\"errno\":" + error.getErrorCode() + ",\"message\":" + quoted(messages(error)) + "}";
    }
  }

  private static String messages(Throwable error) {
    var text = new StringBuilder(String.valueOf(error.getMessage()));
    for (var cause = error.getCause(); cause != null; cause = cause.getCause()) text.append(" < ").append(cause.getMessage());
    return text.toString();
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      if (character == '"' || character == '\\' || character < ' ') quoted.append(String.format("\\u%04x", (int) character));
      else quoted.append(character);
    }
    return quoted.append('"').toString();
  }
}
