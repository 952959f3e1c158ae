package plumbline.steward.sqlcheck;

/**
 * That the program reads a result column.
 *
 * @param column its place, from 1
 * @param asked the type that the driver is asked for
 * @param primitive whether what becomes of it is a primitive, which cannot be null
 */
record Reading(int column, Class<?> asked, boolean primitive) {}
