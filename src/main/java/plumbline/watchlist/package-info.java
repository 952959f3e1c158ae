/** Symbols that people watch, the newest price of each, and the alerts that prices fire. */
package plumbline.watchlist;
