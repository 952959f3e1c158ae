package plumbline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.steward.model.SessionSetting;
import plumbline.steward.plan.SessionDialect;

/** No session asks what the machine, the database or the role would have. */
final class PinnedSessionTest {
  private final TimeZone before = TimeZone.getDefault();

  @BeforeEach
  void goToRome() {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Rome"));
  }

  @AfterEach
  void comeBack() {
    TimeZone.setDefault(before);
  }

  @Test
  void everySessionOnPostgresqlHasTheSettingsThatPlansName(TestDatabases databases)
      throws Exception {
    TestDatabase database = databases.create(Engine.POSTGRESQL);
    DatabaseAddress address = DatabaseAddress.parse(database.url());
    String name = database.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      for (String setting :
          List.of(
              "timezone to 'Asia/Tokyo'", "datestyle to 'German'", "bytea_output to 'escape'")) {
        statement.execute("alter database \"%s\" set %s".formatted(name, setting));
      }
    }
    List<String> expected = new ArrayList<>();
    for (SessionSetting setting : SessionSetting.values()) {
      expected.add(setting.with(setting.value()));
    }
    try (Connection connection = address.connect()) {
      assertThat(settings(connection)).isEqualTo(expected);
    }
    ManagedDataSource pool = address.pool(1, 2).build(new MetricRegistry(), "pinned");
    pool.start();
    try (Connection connection = pool.getConnection()) {
      assertThat(settings(connection)).isEqualTo(expected);
    } finally {
      pool.stop();
    }
    assertThat(SessionDialect.POSTGRESQL.opening())
        .contains("set TimeZone = 'UTC'", "set DateStyle = 'ISO, MDY'");
  }

  private static List<String> settings(Connection connection) throws SQLException {
    List<String> settings = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (SessionSetting setting : SessionSetting.values()) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          settings.add(setting.with(row.getString(1)));
        }
      }
    }
    return settings;
  }

  @Test
  void everySessionOnH2IsInUtc(TestDatabases databases) throws Exception {
    DatabaseAddress address = DatabaseAddress.parse(databases.create(Engine.H2).url());
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select cast(timestamp with time zone '2024-01-15 16:35:00+00' as timestamp)")) {
      row.next();
      assertThat(row.getString(1)).startsWith("2024-01-15 16:35:00");
    }
    assertThatThrownBy(() -> DatabaseAddress.parse("jdbc:h2:mem:x;TIME ZONE=Europe/Rome"))
        .hasMessageContaining("leave the TIME ZONE out");
  }
}
