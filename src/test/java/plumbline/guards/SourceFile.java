package plumbline.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.net.URI;
import java.net.URISyntaxException;

/** The file that a class is written in, as a path from the root of the checkout. */
public final class SourceFile {
  private SourceFile() {}

  /** That of a class that was read. */
  public static String of(JavaClass type) {
    URI classFile = type.getSource().map(Source::getUri).orElseThrow();
    return path(type.getName(), classFile);
  }

  /** That of a class that was loaded. */
  public static String of(Class<?> type) {
    try {
      return path(type.getName(), type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String path(String className, URI classFile) {
    String folder = classFile.getPath().contains("/test-classes/") ? "test" : "main";
    return "src/%s/java/%s.java"
        .formatted(folder, className.replaceFirst("\\$.*", "").replace('.', '/'));
  }
}
