/**
 * What spans people, their sessions and their workspaces: registering, one's own account, and
 * leaving.
 */
package plumbline.accounts;
