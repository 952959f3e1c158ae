/** What every room speaks of: refusals, pages, cursors, roles and secrets, all as plain values. */
package plumbline.shared;
