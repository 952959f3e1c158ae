/** Watches what changes do to a database that has rows, and judges it. */
package plumbline.steward.lint;
