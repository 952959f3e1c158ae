package plumbline.furnish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The class that lists all rooms, as text. Rooms that nothing else speaks to are added to it line
 * by line.
 *
 * @param source its text
 */
record RoomList(String source) {
  static final Path FILE = Path.of("src/main/java/plumbline/Rooms.java");

  private static final String IMPORT = "import plumbline.";
  private static final String ADD = "    rooms.add(new ";
  private static final String END = "    return rooms;";

  /** The lines that a room adds: its import and its place in the list. */
  static List<String> lines(NewRoom room) {
    return List.of(
        IMPORT + room.room() + "." + room.module() + ";", ADD + room.module() + "(jdbi, CLOCK));");
  }

  /** The text with one more room. */
  String with(NewRoom room) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    int end = lines.indexOf(END);
    int first = firstImport(lines);
    if (end < 0 || first < 0) {
      throw new IllegalStateException(
          "%s has no line '%s' to add the room before: wire it by hand"
              .formatted(FILE, END.strip()));
    }
    lines.add(end, lines(room).get(1));
    int last = first;
    while (lines.get(last).startsWith(IMPORT)) {
      last++;
    }
    List<String> imports = lines.subList(first, last);
    TreeSet<String> sorted = new TreeSet<>(imports);
    sorted.add(lines(room).get(0));
    imports.clear();
    imports.addAll(sorted);
    return String.join("\n", lines) + "\n";
  }

  private static int firstImport(List<String> lines) {
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).startsWith(IMPORT)) {
        return index;
      }
    }
    return -1;
  }
}
