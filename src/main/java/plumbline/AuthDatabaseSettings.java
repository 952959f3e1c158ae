package plumbline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import plumbline.shared.Secret;

/**
 * The {@code authDatabase} part of the configuration: a database of its own for sessions, API keys
 * and login attempts. It is spoken to with the same certificates as the main one.
 *
 * @param url where it is, in JDBC or libpq form, credentials included; empty where they live in the
 *     main database
 * @param minConnections connections that its pool keeps open
 * @param maxConnections connections that its pool opens at most
 */
public record AuthDatabaseSettings(
    Secret url, @Min(1) @Max(1000) int minConnections, @Min(1) @Max(1000) int maxConnections) {
  public AuthDatabaseSettings {
    url = url == null ? new Secret("") : new Secret(url.reveal().strip());
    minConnections = minConnections == 0 ? 5 : minConnections;
    maxConnections = maxConnections == 0 ? 15 : maxConnections;
  }

  /** Whether there is such a database. */
  boolean isApart() {
    return !url.reveal().isEmpty();
  }
}
