package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Grant;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SqlFile;

/**
 * The role that applies a live database's changes. Who builds them in a throw-away database may be
 * another: an administrator who looks after the desk's database, or a role of another server.
 */
record Migrator(String role) {
  /** The schema that a database comes with. Before version 15 whoever set the server up has it. */
  private static final ObjectId GIVEN = ObjectId.databaseWide(Kind.SCHEMA, "public");

  /** The migrator of a PostgreSQL database; where nothing was applied, whoever asks. */
  static Migrator of(Connection live, List<Changelog> changelogs) throws SQLException {
    try (PreparedStatement statement =
        live.prepareStatement(SqlFile.read("expected/postgresql/migrator"))) {
      for (Changelog changelog : changelogs) {
        statement.setString(1, changelog.historyTable());
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            return new Migrator(row.getString(1));
          }
        }
      }
    }
    return new Migrator(live.getMetaData().getUserName());
  }

  /** The catalog as it would be, had this role built it. */
  Catalog builds(Catalog catalog) {
    String builder = catalog.server().user();
    if (builder.equals(role)) {
      return catalog;
    }
    Map<ObjectId, String> owners = new HashMap<>(catalog.owners());
    owners.replaceAll((id, owner) -> owner.equals(builder) && !id.equals(GIVEN) ? role : owner);
    Map<ObjectId, Set<Grant>> grants = new HashMap<>(catalog.grants());
    grants.replaceAll(
        (id, all) ->
            id.equals(GIVEN) && builder.equals(catalog.owners().get(id))
                ? all
                : all.stream().map(grant -> instead(grant, builder)).collect(Collectors.toSet()));
    return new Catalog(
        catalog.server(),
        catalog.objects(),
        owners,
        catalog.comments(),
        grants,
        catalog.dependencies(),
        catalog.fingerprint());
  }

  private Grant instead(Grant grant, String builder) {
    return grant.grantee().equals(builder)
        ? new Grant(role, grant.privilege(), grant.grantable())
        : grant;
  }
}
