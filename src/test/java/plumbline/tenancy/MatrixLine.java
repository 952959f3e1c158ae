package plumbline.tenancy;

import java.util.stream.Stream;

/** A line of the matrix: an operation, and how each of the cast is answered. */
interface MatrixLine {

  /** The verb and the path, as OpenAPI has it: {@code GET /api/workspaces/{ws}}. */
  String operation();

  /** Its cells, each with an object of its own where one is needed. */
  Stream<Cell> cells(Cast cast);

  default String verb() {
    return operation().substring(0, operation().indexOf(' '));
  }

  default String path() {
    return operation().substring(operation().indexOf(' ') + 1);
  }
}
