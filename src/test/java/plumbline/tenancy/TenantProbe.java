package plumbline.tenancy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.Desk;
import plumbline.db.Engine;
import plumbline.tenancy.Finding.Trial;

/**
 * Calls methods of DAOs as each of two workspaces, once alone and once with the other there, whose
 * rows have the same ids. What a method returns and writes must be the same both times, and the
 * other's rows must stay as they are. Nothing is committed.
 */
public final class TenantProbe {
  static final List<Long> WORKSPACES = List.of(-1L, -2L);

  private final Engine engine;
  private final Jdbi jdbi;
  private final ProbeFiles files;
  private final TenantTables tables;

  /** Probes on a desk's database. */
  public TenantProbe(Desk desk) {
    this.engine = desk.engine();
    this.jdbi = desk.jdbi();
    this.files = ProbeFiles.of(desk);
    this.tables = jdbi.withHandle(TenantTables::new);
  }

  TenantTables tables() {
    return tables;
  }

  /** What is wrong with the statements of some DAOs. */
  public List<String> faults(List<Class<?>> daos) {
    return findings(methods(daos)).stream().flatMap(finding -> finding.faults().stream()).toList();
  }

  /** Those that send statements about workspaces' tables on this engine. */
  List<DaoMethod> methods(List<Class<?>> daos) {
    return DaoMethod.naming(tables.names(), daos).stream()
        .filter(method -> method.isFor(engine))
        .toList();
  }

  /** Calls methods; the findings come in their order. */
  private List<Finding> findings(List<DaoMethod> methods) {
    List<List<Trial>> trials =
        WORKSPACES.stream().map(workspace -> trials(methods, workspace)).toList();
    return IntStream.range(0, methods.size())
        .mapToObj(
            index ->
                new Finding(
                    methods.get(index), trials.stream().map(each -> each.get(index)).toList()))
        .toList();
  }

  private List<Trial> trials(List<DaoMethod> methods, long workspace) {
    Outcome before = with(WORKSPACES, handle -> outcome(handle, workspace, ""));
    List<Outcome> alone = with(List.of(workspace), handle -> calls(handle, methods, workspace));
    List<Outcome> together = with(WORKSPACES, handle -> calls(handle, methods, workspace));
    return IntStream.range(0, methods.size())
        .mapToObj(index -> new Trial(before, alone.get(index), together.get(index)))
        .toList();
  }

  /** Does something with the rows of some workspaces, which are gone afterwards. */
  <T> T with(List<Long> workspaces, Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        files.statements("people.sql", 0).forEach(handle::execute);
        for (long workspace : workspaces) {
          files.statements("rows.sql", workspace).forEach(handle::execute);
        }
        tables.settleClocks(handle, workspaces);
        return work.apply(handle);
      } finally {
        handle.rollback();
      }
    }
  }

  private List<Outcome> calls(Handle handle, List<DaoMethod> methods, long workspace) {
    Arguments arguments = new Arguments(files, workspace);
    return methods.stream()
        .map(
            method -> {
              handle.savepoint("filled");
              Outcome outcome = call(handle, method, arguments, workspace);
              handle.rollbackToSavepoint("filled");
              return outcome;
            })
        .toList();
  }

  /** All that goes wrong is told of together, whatever it is. */
  private Outcome call(Handle handle, DaoMethod method, Arguments arguments, long workspace) {
    try {
      String returned = Outcome.json(method.call(handle, arguments));
      if (method.reads()) {
        return Outcome.returned(returned);
      }
      return outcome(handle, workspace, method.returnsDrawnNumbers() ? "" : returned);
    } catch (Exception e) {
      return Outcome.failed(e.getMessage());
    }
  }

  private Outcome outcome(Handle handle, long workspace, String returned) {
    long other = WORKSPACES.stream().filter(one -> one != workspace).findFirst().orElseThrow();
    return new Outcome(null, returned, tables.rows(handle, workspace), tables.rows(handle, other));
  }
}
