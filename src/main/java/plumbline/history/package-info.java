/** What happened in a workspace, and who was told of it. */
package plumbline.history;
