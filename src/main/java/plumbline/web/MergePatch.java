package plumbline.web;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch to a request of type T: null clears a field, an absent field stays.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
public final class MergePatch<T> {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectNode patch;
  private final T alone;
  private final Class<T> type;
  private final RequestParser parser;

  MergePatch(ObjectNode patch, T alone, Class<T> type, RequestParser parser) {
    this.patch = patch;
    this.alone = alone;
    this.type = type;
    this.parser = parser;
  }

  /**
   * The fields that the patch brings, all others null: what can be checked before there is an
   * object.
   */
  public T alone() {
    return alone;
  }

  /** Whether the patch clears a field, by its name in JSON. */
  public boolean clears(String field) {
    return patch.path(field).isNull();
  }

  /**
   * The whole request that results, validated as for create; refused with 422 where it is not
   * valid.
   */
  public T applyTo(T current) {
    ObjectNode merged = parser.tree(current);
    merge(merged, patch);
    return parser.valid(merged, type);
  }

  private static void merge(ObjectNode target, ObjectNode changes) {
    changes
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode inner
                  && target.get(field.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
              } else if (field.getValue() instanceof ObjectNode inner) {
                merge(target.putObject(field.getKey()), inner);
              } else if (field.getValue().isNull()) {
                target.remove(field.getKey());
              } else {
                target.set(field.getKey(), field.getValue());
              }
            });
  }
}
