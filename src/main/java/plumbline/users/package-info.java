/** People: who they are, and finding them. */
package plumbline.users;
