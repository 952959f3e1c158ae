package plumbline.workspaces;

import jakarta.validation.constraints.NotNull;
import plumbline.shared.Form;
import plumbline.shared.Name;

/**
 * A workspace to make or change.
 *
 * @param slug its short name, or null to derive one from the name
 */
public record WorkspaceRequest(
    @NotNull @Name String name,
    @Form(
            max = 63,
            regexp = "^(?!-)(?!.*--)[a-z0-9-]*[a-z0-9]$",
            message =
                "must have 1 to 63 lower-case letters and digits, in words joined by single dashes")
        String slug) {

  static WorkspaceRequest from(Workspace workspace) {
    return new WorkspaceRequest(workspace.name(), workspace.slug());
  }
}
