package plumbline.web;

/** A response that carries the version of its row, which becomes the {@code ETag}. */
public interface Versioned {

  /** Grows by one with each change. */
  int version();
}
