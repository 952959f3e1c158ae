/**
 * What HTTP asks of every room alike: who calls and what they may, strict bodies, problems, pages
 * and preconditions.
 */
package plumbline.web;
