/** Proving who one is: passwords, sessions and API keys. It may live in a database of its own. */
package plumbline.auth;
