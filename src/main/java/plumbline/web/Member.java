package plumbline.web;

import plumbline.shared.WorkspaceRole;

/**
 * The caller as a member of the workspace in the path.
 *
 * @param role the right that this call has there: the person's role, or the API key's where that is
 *     less
 */
public record Member(long workspaceId, long userId, WorkspaceRole role) {}
