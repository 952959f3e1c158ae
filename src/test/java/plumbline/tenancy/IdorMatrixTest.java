package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.OnEachDatabase;

/** Nobody reaches by an id what is not theirs, and everybody reaches what is. */
@OnEachDatabase
final class IdorMatrixTest {
  private final Desk desk;

  IdorMatrixTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void everyOperationWithAnIdInItsPathHasItsLineInTheMatrix() {
    Set<String> lines =
        Matrix.lines(desk).stream().map(MatrixLine::operation).collect(Collectors.toSet());
    Set<String> operations = operationsWithAnId();
    List<String> faults = new ArrayList<>();
    operations.stream()
        .filter(operation -> !lines.contains(operation))
        .forEach(operation -> faults.add(operation + " has no line in the matrix"));
    lines.stream()
        .filter(line -> !operations.contains(line))
        .forEach(line -> faults.add(line + " is a line of no operation"));
    assertThat(faults).isEmpty();
  }

  private Set<String> operationsWithAnId() {
    JsonNode paths = desk.anonymous().get("/openapi.json").expect(200).body().get("paths");
    Set<String> operations = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path -> {
              if (path.getKey().contains("{")) {
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb ->
                            operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey()));
              }
            });
    return operations;
  }

  @Test
  void everyCallerIsAnsweredAsTheMatrixSays() {
    Cast cast = new Cast(desk);
    List<String> faults =
        Matrix.lines(desk).stream()
            .flatMap(line -> line.cells(cast))
            .map(Cell::fault)
            .flatMap(Optional::stream)
            .toList();
    assertThat(faults).isEmpty();
  }
}
