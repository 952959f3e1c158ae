package plumbline;

import java.util.List;
import plumbline.shared.Secret;
import plumbline.steward.OnDrift;

/**
 * The {@code steward} part of the configuration.
 *
 * @param autoMigrate whether pending changes are applied at start; true by default
 * @param validateAtStart whether the schema is validated at start; true by default
 * @param destructive whether what loses data may be done
 * @param adminToken what admin tasks ask for; empty for nothing
 * @param schemas the schemas that are kept true; empty for the connection's own
 * @param ignore patterns of objects in them that are not looked at
 * @param onDrift what is done at start about what is not as it should be; to warn by default
 * @param scratchUrl the PostgreSQL server where throw-away databases are made; empty for the
 *     database's own
 */
public record StewardSettings(
    Boolean autoMigrate,
    Boolean validateAtStart,
    boolean destructive,
    Secret adminToken,
    List<String> schemas,
    List<String> ignore,
    OnDrift onDrift,
    Secret scratchUrl) {
  public StewardSettings {
    autoMigrate = autoMigrate == null || autoMigrate;
    validateAtStart = validateAtStart == null || validateAtStart;
    adminToken = adminToken == null ? new Secret("") : adminToken;
    schemas = schemas == null ? List.of() : List.copyOf(schemas);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
    onDrift = onDrift == null ? OnDrift.WARN : onDrift;
    scratchUrl = scratchUrl == null ? new Secret("") : scratchUrl;
  }
}
