/** How each database engine is told to do what is planned. */
package plumbline.steward.ddl;
