package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Setting;

/** Reads what statements of their own say about objects; after those. */
final class PostgresqlSettings {
  private final PostgresqlFindings findings;

  PostgresqlSettings(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void read(PostgresqlRow row) throws SQLException {
    Set<ObjectId> about = new HashSet<>();
    for (Address address : List.of(row.about(), row.other())) {
      if (findings.findNamed(address) != null) {
        about.add(findings.findNamed(address));
      }
    }
    if (about.isEmpty() && row.about().oid() != 0) {
      return;
    }
    findings.add(
        new Setting(
            ObjectId.of(Kind.SETTING, row.text("schema"), row.text("name")),
            about,
            row.text("statement"),
            row.text("undoing"),
            row.flag("moves")));
  }
}
