/** The results of strategies that were run over past prices, and drawings of their equity. */
package plumbline.backtests;
