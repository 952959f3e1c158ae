package plumbline.steward.sqlcheck;

/**
 * A column of a table, as far as statements are concerned.
 *
 * @param nullable whether it may be null; false where the database does not say, as for a view's
 * @param required whether a row needs a value for it: it is not null, and nothing else fills it
 */
record TableColumn(String name, boolean nullable, boolean required) {}
