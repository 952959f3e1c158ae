package plumbline.steward.expected;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import plumbline.steward.changelog.Changelog;

/** A folder of {@code .sql} files beside a changelog. */
record StatementFolder(Changelog changelog, String name) {

  String path() {
    return changelog.path().replaceFirst("[^/]*$", name);
  }

  /** The statements of all its files; none where there is no such folder. */
  @SuppressWarnings("try") // The accessor's close() declares nothing narrower than Exception.
  List<DeclaredStatement> read() throws Exception {
    try (ResourceAccessor files =
        changelog.folder().isEmpty()
            ? new ClassLoaderResourceAccessor()
            : new DirectoryResourceAccessor(changelog.folder().get())) {
      return read(files);
    }
  }

  /** Where people find it, wherever it is read from. */
  private String pathInCheckout(Resource file) {
    return "db/%s/%s/%s".formatted(changelog.name(), name, file.getPath().replaceFirst(".*/", ""));
  }

  private List<DeclaredStatement> read(ResourceAccessor files) throws IOException {
    List<DeclaredStatement> statements = new ArrayList<>();
    ResourceAccessor.SearchOptions options = new ResourceAccessor.SearchOptions();
    options.setRecursive(false);
    options.setTrimmedEndsWithFilter(".sql");
    for (Resource file : files.search(path(), options)) {
      try (InputStream text = file.openInputStream()) {
        statements.addAll(
            DeclaredStatement.of(pathInCheckout(file), new String(text.readAllBytes(), UTF_8)));
      }
    }
    return statements;
  }
}
