package plumbline.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plumbline.Desk;
import plumbline.RoomDaos;

/**
 * The files that tell the tests of tenancy of tables and parameters: those beside these tests, and
 * those that rooms bring beside their own tests.
 *
 * @param homes the classes beside which the files lie
 */
record ProbeFiles(List<Class<?>> homes) {

  /** Those of all rooms, in the order in which the rooms are listed. */
  static ProbeFiles of(Desk desk) {
    return new ProbeFiles(
        Stream.concat(
                Stream.of(ProbeFiles.class),
                RoomDaos.rooms(desk).stream().map(Object::getClass).filter(ProbeFiles::brings))
            .<Class<?>>map(home -> home)
            .toList());
  }

  /** Whether a room brings files of its own. */
  static boolean brings(Class<?> room) {
    return room.getResource("rows.sql") != null;
  }

  /** Those of the rooms that are listed before the one in a package. */
  ProbeFiles before(String room) {
    Predicate<Class<?>> another = home -> !home.getPackageName().equals(room);
    return new ProbeFiles(homes.stream().takeWhile(another).toList());
  }

  /** The files of a name as they are for one of the workspaces. */
  List<String> read(String name, long workspace) {
    return homes.stream()
        .flatMap(home -> text(home, name).stream())
        .map(text -> text.replace("{workspace}", Long.toString(workspace)))
        .toList();
  }

  /** The statements of the files of a name as they are for one of the workspaces. */
  List<String> statements(String name, long workspace) {
    return read(name, workspace).stream()
        .map(sql -> sql.replaceAll("(?m)^--.*$", ""))
        .flatMap(sql -> Arrays.stream(sql.split(";")))
        .filter(statement -> !statement.isBlank())
        .map(String::strip)
        .toList();
  }

  private static Optional<String> text(Class<?> home, String name) {
    try (InputStream file = home.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
