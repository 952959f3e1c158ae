/** What was found and what is to be done, for people and for programs. */
package plumbline.steward.report;
