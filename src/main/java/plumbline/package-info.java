/** The application: its configuration, and the one place where rooms are wired. */
package plumbline;
