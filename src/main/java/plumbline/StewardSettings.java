package plumbline;

import plumbline.shared.Secret;

/**
 * The {@code steward} part of the configuration.
 *
 * @param autoMigrate whether pending changes are applied at start; true by default
 * @param destructive whether what loses data may be done
 * @param adminToken what admin tasks ask for; empty for nothing
 */
public record StewardSettings(Boolean autoMigrate, boolean destructive, Secret adminToken) {
  public StewardSettings {
    autoMigrate = autoMigrate == null || autoMigrate;
    adminToken = adminToken == null ? new Secret("") : adminToken;
  }
}
