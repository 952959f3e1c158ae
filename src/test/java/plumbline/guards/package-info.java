/**
 * What the build holds against the code and the definition, a class a rule. Each tells its faults
 * in lines of one form: the file, what is wrong, and what to do.
 */
package plumbline.guards;
