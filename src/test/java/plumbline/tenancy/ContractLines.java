package plumbline.tenancy;

import static plumbline.shared.WorkspaceRole.VIEWER;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import plumbline.Desk;
import plumbline.RoomContract;
import plumbline.RoomDaos;

/**
 * The matrix' lines of the rooms that bring files for the tests of tenancy beside their contract:
 * the contract says all that the lines do.
 */
final class ContractLines {
  private final RoomContract.Terms terms;

  /** Each object is another than those before it. */
  private final AtomicInteger numbers = new AtomicInteger(1_000);

  private ContractLines(RoomContract.Terms terms) {
    this.terms = terms;
  }

  /** The lines of all such rooms. */
  static Stream<MatrixLine> of(Desk desk) {
    return RoomDaos.rooms(desk).stream()
        .map(Object::getClass)
        .filter(ProbeFiles::brings)
        .map(room -> contract(room.getPackageName(), desk))
        .flatMap(contract -> new ContractLines(contract.terms()).lines());
  }

  private static RoomContract contract(String room, Desk desk) {
    JavaClass contract =
        new ClassFileImporter()
            .importPackages(room).stream()
                .filter(type -> type.isAssignableTo(RoomContract.class))
                .findFirst()
                .orElseThrow(
                    () -> new IllegalStateException(room + " has no test that is a RoomContract"));
    try {
      Constructor<?> constructor = contract.reflect().getDeclaredConstructor(Desk.class);
      constructor.setAccessible(true);
      return (RoomContract) constructor.newInstance(desk);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<MatrixLine> lines() {
    Whose whose = terms.isPersonal() ? Whose.OWN : Whose.ANYBODYS;
    String collection = "…" + terms.collection();
    String item = collection + "/{id}";
    return List.<MatrixLine>of(
        WorkspaceLine.of("GET " + collection, VIEWER, 200),
        WorkspaceLine.of("POST " + collection, terms.writer(), 201).sends(place -> newObject()),
        WorkspaceLine.of("GET " + item, VIEWER, 200).on(whose, this::make),
        WorkspaceLine.of("PATCH " + item, terms.writer(), 200).on(whose, this::make).sends("{}"),
        WorkspaceLine.of("DELETE " + item, terms.deleter(), 204).on(whose, this::make))
        .stream();
  }

  private long make(Place place) {
    return place.post(
        terms.isPersonal() ? place.author() : place.owner(), terms.collection(), newObject());
  }

  private String newObject() {
    return terms.valid().apply(numbers.incrementAndGet());
  }
}
