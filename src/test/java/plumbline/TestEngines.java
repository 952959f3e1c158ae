package plumbline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

  /** Skips the rest of a test where an engine is not to be tested. */
  public static void require(Engine engine) {
    assumeTrue(selected().contains(engine), () -> engine + " is not among test.engines");
  }
}
