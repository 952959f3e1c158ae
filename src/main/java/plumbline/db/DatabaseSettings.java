package plumbline.db;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The {@code database} part of the configuration.
 *
 * @param url where the database is, in JDBC or libpq form, credentials included; empty for the
 *     embedded H2
 * @param dataDir the folder of the embedded H2 file
 * @param sslRootCert a certificate file that PostgreSQL's certificate is verified against in full;
 *     empty for none
 * @param sslAllowSelfSigned encrypt without verifying whom one speaks to, where there is no root
 *     certificate
 * @param minConnections connections that the pool keeps open
 * @param maxConnections connections that the pool opens at most
 */
public record DatabaseSettings(
    String url,
    String dataDir,
    String sslRootCert,
    boolean sslAllowSelfSigned,
    @Min(1) @Max(1000) int minConnections,
    @Min(1) @Max(1000) int maxConnections) {

  public DatabaseSettings {
    url = url == null ? "" : url.strip();
    dataDir = dataDir == null || dataDir.isBlank() ? "./data" : dataDir;
    sslRootCert = sslRootCert == null ? "" : sslRootCert.strip();
    minConnections = minConnections == 0 ? 5 : minConnections;
    maxConnections = maxConnections == 0 ? 15 : maxConnections;
  }

  /** Where these settings lead; refuses what it cannot read, with the remedy. */
  public DatabaseAddress address() {
    return url.isEmpty() ? H2Url.below(dataDir) : address(url);
  }

  /** Where another URL leads, spoken to with the same certificates. */
  public DatabaseAddress address(String other) {
    return DatabaseAddress.parse(other).withTls(sslRootCert, sslAllowSelfSigned);
  }

  @Override
  public String toString() {
    return "DatabaseSettings[***]";
  }
}
