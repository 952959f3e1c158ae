package plumbline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What the build wrote down about itself.
 *
 * @param version this service's
 * @param swaggerUi the Swagger UI's, which is part of the path of its files
 */
record Build(String version, String swaggerUi) {

  static Build read() {
    Properties properties = new Properties();
    try (InputStream file = Build.class.getResourceAsStream("/plumbline/build.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(properties.getProperty("version"), properties.getProperty("swagger-ui"));
  }
}
