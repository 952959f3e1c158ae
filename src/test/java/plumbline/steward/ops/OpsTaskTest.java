package plumbline.steward.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OpsTaskTest {
  private final StringWriter printed = new StringWriter();
  private final OpsTask task =
      new OpsTask(
          "repair-schema",
          Set.of("plan", "apply"),
          (parameters, out) -> out.print("repaired to " + parameters.optional("plan")));

  private void run(Map<String, List<String>> parameters) throws Exception {
    PrintWriter out = new PrintWriter(printed);
    task.execute(parameters, out);
    out.flush();
  }

  @Test
  void aTaskIsDoneWithWhatItKnows() throws Exception {
    run(Map.of("apply", List.of("true"), "plan", List.of("1a2b")));
    assertThat(printed).hasToString("repaired to 1a2b");
  }

  @Test
  void nothingIsDoneWhereAParameterIsMisspelled() {
    assertThatThrownBy(() -> run(Map.of("apply", List.of("true"), "plna", List.of("1a2b"))))
        .hasMessage("repair-schema: the parameter plna is unknown; there are: apply, plan");
    assertThat(printed).hasToString("");
  }

  @Test
  void nothingIsDoneWhereAParameterIsGivenTwice() {
    assertThatThrownBy(() -> run(Map.of("plan", List.of("1a2b", "3c4d"))))
        .hasMessage("repair-schema: the parameter plan must be given once");
    assertThat(printed).hasToString("");
  }
}
