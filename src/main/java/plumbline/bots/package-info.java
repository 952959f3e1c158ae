/** The desk's bots, and what they did. */
package plumbline.bots;
