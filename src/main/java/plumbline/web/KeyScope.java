package plumbline.web;

import plumbline.shared.WorkspaceRole;

/**
 * Where an API key works, and what it may do there at most.
 *
 * @param role never more than its owner's role there at the time of a call
 */
public record KeyScope(long workspaceId, WorkspaceRole role) {}
