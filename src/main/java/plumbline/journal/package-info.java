/** The trades that people write down for themselves. */
package plumbline.journal;
