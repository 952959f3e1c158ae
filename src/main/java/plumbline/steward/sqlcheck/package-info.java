/**
 * Asks a live database whether it can serve every statement of the program's DAOs, without running
 * one.
 */
package plumbline.steward.sqlcheck;
