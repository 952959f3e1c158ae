package plumbline.steward.catalog;

/**
 * Where PostgreSQL keeps an object.
 *
 * @param catalog the oid of the system catalog that has it
 * @param oid its oid in there
 * @param part the number of a column; 0 for the whole
 */
record Address(long catalog, long oid, int part) {

  /** The whole that it is a part of. */
  Address whole() {
    return new Address(catalog, oid, 0);
  }
}
