package plumbline.web;

/**
 * The answer to a request that made something: 201 with the object and its {@code Location}.
 *
 * @param id the object's id below the collection that was posted to, or null where its objects have
 *     no address of their own and the collection's is told
 */
public record Created<T>(Long id, T body) {}
