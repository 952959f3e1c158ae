/** Furnishes new rooms: writes the files that every room has, into a checkout of this project. */
package plumbline.furnish;
