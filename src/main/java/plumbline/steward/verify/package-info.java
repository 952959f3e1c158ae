/**
 * Proves changes: each is applied, taken back and applied again on a throw-away database that has
 * rows.
 */
package plumbline.steward.verify;
