package plumbline.workspaces;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import plumbline.shared.Name;

/**
 * A workspace to make or change.
 *
 * @param slug its short name, or null to derive one from the name
 */
public record WorkspaceRequest(
    @NotNull @Name String name,
    @Size(max = 63)
        @Pattern(
            regexp = "^[a-z0-9]+(-[a-z0-9]+)*$",
            message = "must be lower-case letters and digits, in words joined by single dashes")
        String slug) {

  static WorkspaceRequest from(Workspace workspace) {
    return new WorkspaceRequest(workspace.name(), workspace.slug());
  }
}
