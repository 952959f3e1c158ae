/** People: who they are, how they sign in, and what system admins may change about them. */
package plumbline.users;
