/** Writes the change that brings a changelog's head to what is declared beside it. */
package plumbline.steward.generate;
