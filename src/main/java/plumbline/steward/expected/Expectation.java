package plumbline.steward.expected;

import java.util.List;
import plumbline.steward.changelog.Change;
import plumbline.steward.model.Catalog;

/**
 * What the applied changes of a database build.
 *
 * @param unknown changes that the database has and this build lacks, so that nobody can tell here
 *     what they build: a newer build was here, and the catalog is without them
 */
public record Expectation(Catalog catalog, List<Change> unknown) {
  public Expectation {
    unknown = List.copyOf(unknown);
  }
}
