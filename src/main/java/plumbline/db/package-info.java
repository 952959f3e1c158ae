/**
 * The way to a database: its address, the Jdbi that speaks to it, and what its errors mean to a
 * client.
 */
package plumbline.db;
