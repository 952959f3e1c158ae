/** Reads what a database holds, by asking the database. */
package plumbline.steward.catalog;
