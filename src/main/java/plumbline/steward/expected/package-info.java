/**
 * What a database should hold: throw-away databases, what the changes and the declared model build
 * in them, and since which change it is so.
 */
package plumbline.steward.expected;
