/** A room in which all is forgotten that can be, for the guards to find. */
package plumbline.guards.forgotten;
