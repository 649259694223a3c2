import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Flyway's first steps: migrate, validate, a failure and its repair, baseline, clean. */
public final class FlywaySteps {
  public static void main(String[] args) throws Exception {
    Support.quiet();
    String url = Support.url();
    Flyway flyway = configuration(url).target(MigrationVersion.fromVersion("1")).load();
    Support.step("first", flyway.migrate().migrationsExecuted);
    flyway = configuration(url).load();
    states("pending", flyway);
    Support.step("second", flyway.migrate().migrationsExecuted);
    Support.step("again", flyway.migrate().migrationsExecuted);
    states("migrated", flyway);
    Support.step("valid", flyway.validateWithResult().validationSuccessful);
    try (Connection connection = DriverManager.getConnection(url, Support.USER, Support.PASSWORD)) {
      rows(connection, "SELECT installed_rank, version, script, checksum, success FROM flyway_schema_history ORDER BY 1");
      rows(connection, "SELECT email, books, age FROM shelf ORDER BY email");
      rows(connection, "SELECT title, tags FROM book ORDER BY id");
      rows(connection, "SHOW COLUMNS FROM author");
    }
    failure(url);
    Support.step("cleaned", configuration(url).load().clean().schemasCleaned);
    baseline(url);
  }

  private static FluentConfiguration configuration(String url, String... more) {
    List<String> locations = new ArrayList<>(List.of("filesystem:migrations"));
    locations.addAll(List.of(more));
    return Flyway.configure()
        .dataSource(url, Support.USER, Support.PASSWORD)
        .locations(locations.toArray(String[]::new))
        .placeholders(Map.of("company", "Example"))
        .installedBy("steps")
        .cleanDisabled(false);
  }

  private static void states(String name, Flyway flyway) {
    List<String> found = new ArrayList<>();
    for (MigrationInfo info : flyway.info().all()) found.add(info.getScript() + " " + info.getState());
    Support.step(name, found);
  }

  private static void failure(String url) throws SQLException {
    Flyway broken = configuration(url, "filesystem:migrations-broken").load();
    try {
      broken.migrate();
    } catch (FlywayException error) {
      Support.step("failure", Support.errorOf(error));
    }
    states("failed", broken);
    Support.step("repaired", broken.repair().repairActions);
    states("after the repair", broken);
  }

  private static void baseline(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, Support.USER, Support.PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE author (id BIGINT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(120), age SMALLINT)");
      statement.execute("CREATE TABLE book (id BIGINT PRIMARY KEY, title VARCHAR(200), author_id BIGINT)");
    }
    Flyway flyway = configuration(url).baselineVersion("1").load();
    flyway.baseline();
    Support.step("after the baseline", flyway.migrate().migrationsExecuted);
    states("baseline", flyway);
    flyway.clean();
  }

  private static void rows(Connection connection, String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int at = 1; at <= columns.getColumnCount(); at++) row.add(result.getString(at));
        rows.add(row);
      }
    }
    Support.step(sql, rows);
  }
}
