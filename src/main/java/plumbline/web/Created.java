package plumbline.web;

/**
 * The answer to a request that made something: 201 with the object and its {@code Location}.
 *
 * @param collection the path of the collection in which the object is read, from the one that was
 *     posted to; empty where it is the same
 * @param id the object's id below the collection, or null where its objects have no address of
 *     their own and the collection's is told
 */
public record Created<T>(String collection, Long id, T body) {

  /** An object of the collection that was posted to. */
  public Created(Long id, T body) {
    this("", id, body);
  }
}
