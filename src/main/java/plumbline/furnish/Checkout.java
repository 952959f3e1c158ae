package plumbline.furnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of this project's sources that a room is furnished in. */
final class Checkout {
  private static final Path MAIN = Path.of("src/main/java/plumbline");

  /** Rooms and the steward never import each other, so neither keeps a name from the other. */
  private static final Path STEWARD = MAIN.resolve("steward");

  private static final List<Path> SOURCES = List.of(MAIN, Path.of("src/test/java/plumbline"));

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** The one in a folder; refuses what is none. */
  static Checkout in(Path root) {
    for (Path part : List.of(Path.of("db/main/schema"), MAIN)) {
      if (!Files.isDirectory(root.resolve(part))) {
        throw new IllegalArgumentException(
            "there is no %s in %s: change to the folder of a checkout of this project"
                .formatted(part, root.toAbsolutePath().normalize()));
      }
    }
    return new Checkout(root);
  }

  /** Refuses a room that would meet another by one of its names. */
  void requireFree(NewRoom room, Map<Path, String> files) throws IOException {
    for (Path source : SOURCES) {
      if (Files.exists(root.resolve(source).resolve(room.room()))) {
        throw taken("package plumbline." + room.room());
      }
    }
    for (Path file : files.keySet()) {
      if (Files.exists(root.resolve(file))) {
        throw taken("file " + file);
      }
    }
    Set<String> classes =
        sources()
            .filter(file -> !root.relativize(file).startsWith(STEWARD))
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .collect(Collectors.toSet());
    for (Path file : files.keySet()) {
      if (classes.contains(file.getFileName().toString())) {
        throw taken("class " + file.getFileName().toString().replace(".java", ""));
      }
    }
    requireFreePath(room);
    requireNoForeignName(room, files);
  }

  private void requireFreePath(NewRoom room) throws IOException {
    String path = "\"/api/workspaces/{ws}/" + room.path();
    for (Path file : sources().filter(name -> name.toString().endsWith("Resource.java")).toList()) {
      String text = Files.readString(file);
      if (text.contains(path + '"') || text.contains(path + '/')) {
        throw taken("path …/" + room.path());
      }
    }
  }

  /** What a room imports, and what every class sees, cannot be what its own class is called. */
  private static void requireNoForeignName(NewRoom room, Map<Path, String> files) {
    String imported = "." + room.className() + ";";
    if (files.values().stream()
        .flatMap(String::lines)
        .anyMatch(line -> line.startsWith("import ") && line.endsWith(imported))) {
      throw taken("class name " + room.className());
    }
    try {
      Class.forName("java.lang." + room.className());
      throw taken("class name " + room.className());
    } catch (ClassNotFoundException e) {
      // It is free.
    }
  }

  private static IllegalArgumentException taken(String what) {
    return new IllegalArgumentException(
        "the %s is taken: nothing is written; choose another name for the room".formatted(what));
  }

  private Stream<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path source : SOURCES) {
      if (Files.isDirectory(root.resolve(source))) {
        try (Stream<Path> found = Files.walk(root.resolve(source))) {
          found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
      }
    }
    return files.stream();
  }

  /** The list of rooms, with one more. */
  String wired(NewRoom room) throws IOException {
    return new RoomList(Files.readString(root.resolve(RoomList.FILE))).with(room);
  }

  /** Writes new files and the list of rooms; where that fails, it leaves none of them. */
  void write(Map<Path, String> files, String rooms) throws IOException {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        make(root.resolve(file.getKey()), file.getValue(), made);
      }
      Path list = root.resolve(RoomList.FILE);
      Path next = list.resolveSibling(list.getFileName() + ".next");
      make(next, rooms, made);
      Files.move(next, list, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      for (Path path : made) {
        Files.deleteIfExists(path);
      }
      throw new IllegalStateException("nothing is written: cannot write " + e.getMessage(), e);
    }
  }

  /** Makes a file and the folders that it lacks, and notes each, the newest first. */
  private static void make(Path file, String text, Deque<Path> made) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path folder = file.getParent();
        folder != null && Files.notExists(folder);
        folder = folder.getParent()) {
      missing.push(folder);
    }
    for (Path folder : missing) {
      Files.createDirectory(folder);
      made.push(folder);
    }
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    made.push(file);
  }
}
