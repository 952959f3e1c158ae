package plumbline;

import plumbline.shared.Secret;

/**
 * The {@code steward} part of the configuration.
 *
 * @param autoMigrate whether pending changes are applied at start; true by default
 * @param destructive whether what loses data may be done
 * @param adminToken what admin tasks ask for; empty for nothing
 * @param scratchUrl the PostgreSQL server on which throw-away databases are made, as a database
 *     URL; empty for the one that the database is on
 */
public record StewardSettings(
    Boolean autoMigrate, boolean destructive, Secret adminToken, Secret scratchUrl) {
  public StewardSettings {
    autoMigrate = autoMigrate == null || autoMigrate;
    adminToken = adminToken == null ? new Secret("") : adminToken;
    scratchUrl = scratchUrl == null ? new Secret("") : scratchUrl;
  }
}
