/** What two catalogs of one kind of server differ in. */
package plumbline.steward.diff;
