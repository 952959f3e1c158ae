/** What a database holds, as plain immutable values: the words that every later stage speaks. */
package plumbline.steward.model;
