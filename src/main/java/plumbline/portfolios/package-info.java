/** Portfolios, the transactions in them, and what they amount to: cash, positions and profits. */
package plumbline.portfolios;
