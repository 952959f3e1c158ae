/** Keeps the database true to its own definition. */
package plumbline.steward;
