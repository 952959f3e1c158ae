/** Workspaces, and who is a member of which with what right. */
package plumbline.workspaces;
