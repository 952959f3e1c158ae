package plumbline.web;

/**
 * The answer to a request that made something: 201 with the object and its {@code Location}.
 *
 * @param id the object's id below the collection that was posted to
 */
public record Created<T>(long id, T body) {}
