/** What to do about differences, in an order in which it can be done. */
package plumbline.steward.plan;
