/**
 * Liquibase's side of the schema: which changes there are, which a database has, and applying the
 * rest.
 */
package plumbline.steward.changelog;
