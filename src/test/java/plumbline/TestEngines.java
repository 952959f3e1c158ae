package plumbline;

import java.util.Arrays;
import java.util.List;
import plumbline.db.Engine;

/** The engines that tests run on: all, but where the property {@code test.engines} names some. */
public final class TestEngines {
  private TestEngines() {}

  /** Those that are to be tested. */
  public static List<Engine> selected() {
    String names = System.getProperty("test.engines", "");
    return names.isEmpty()
        ? List.of(Engine.values())
        : Arrays.stream(names.split(",")).map(Engine::valueOf).toList();
  }
}
