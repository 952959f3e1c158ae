package plumbline.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.db.Engine;
import plumbline.db.OnlyOn;
import plumbline.shared.SpansWorkspaces;

/** A method of a DAO that sends a statement. */
record DaoMethod(Class<?> dao, Method method) {

  /** Those of some DAOs whose statements name one of some tables. */
  static List<DaoMethod> naming(Set<String> tables, List<Class<?>> daos) {
    Pattern names = Pattern.compile("(?i)\\b(" + String.join("|", tables) + ")\\b");
    return daos.stream()
        .flatMap(dao -> Arrays.stream(dao.getMethods()).map(method -> new DaoMethod(dao, method)))
        .filter(method -> method.sql().anyMatch(sql -> names.matcher(sql).find()))
        .sorted(Comparator.comparing(DaoMethod::toString))
        .toList();
  }

  private Stream<String> sql() {
    return Stream.of(
            Optional.ofNullable(method.getAnnotation(SqlQuery.class)).map(SqlQuery::value),
            Optional.ofNullable(method.getAnnotation(SqlUpdate.class)).map(SqlUpdate::value),
            Optional.ofNullable(method.getAnnotation(SqlBatch.class)).map(SqlBatch::value))
        .flatMap(Optional::stream);
  }

  /** Whether it is meant for an engine. */
  boolean isFor(Engine engine) {
    OnlyOn only = method.getAnnotation(OnlyOn.class);
    return only == null || only.value() == engine;
  }

  boolean reads() {
    return method.isAnnotationPresent(SqlQuery.class);
  }

  /** Whether what it returns are numbers that the database draws, another at each call. */
  boolean returnsDrawnNumbers() {
    return method.isAnnotationPresent(GetGeneratedKeys.class);
  }

  boolean saysThatItSpansWorkspaces() {
    return method.isAnnotationPresent(SpansWorkspaces.class);
  }

  /**
   * Calls it, and returns what it returns or hands over; fails with what the database says where
   * that refuses it.
   */
  Object call(Handle handle, Arguments arguments) throws IllegalAccessException {
    List<Object> handedOver = new ArrayList<>();
    Consumer<Object> consumer = handedOver::add;
    Object[] values =
        Arrays.stream(method.getParameters())
            .map(
                parameter ->
                    parameter.getType() == Consumer.class
                        ? consumer
                        : arguments.of(this, parameter))
            .toArray();
    method.setAccessible(true);
    try {
      Object returned = method.invoke(handle.attach(dao), values);
      return method.getReturnType() == void.class ? handedOver : returned;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(this + " fails: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return dao.getSimpleName() + "." + method.getName();
  }
}
