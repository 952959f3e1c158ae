package plumbline.web;

/**
 * The answer to a request that made something: 201 with the object and its {@code Location}.
 *
 * @param place the object's address, relative to the collection that was posted to
 */
public record Created<T>(String place, T body) {

  /** An object that is read in the collection that was posted to. */
  public Created(long id, T body) {
    this(Long.toString(id), body);
  }
}
