/**
 * What spans people, their sessions and their workspaces: registering, one's own account, what
 * system admins change, leaving.
 */
package plumbline.accounts;
