package plumbline.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.annotation.Nullable;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import plumbline.shared.Form;
import plumbline.shared.Name;
import plumbline.shared.Page;
import plumbline.shared.Secret;

/** Describes the types that stand for something else in JSON as what they stand for. */
final class BodySchemas implements ModelConverter {

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
    Class<?> raw = java.getRawClass();
    if (raw == Created.class) {
      return context.resolve(item(java));
    }
    if (raw == MergePatch.class) {
      return patch(context.resolve(new AnnotatedType(java.containedType(0))));
    }
    if (raw == Page.class) {
      return new ArraySchema().items(context.resolve(item(java)));
    }
    if (raw == OneOrMany.class) {
      Schema<?> one = context.resolve(item(java));
      return new ComposedSchema().addOneOfItem(one).addOneOfItem(new ArraySchema().items(one));
    }
    if (raw == ObjectId.class) {
      return new IntegerSchema().format("int64");
    }
    if (raw == Secret.class) {
      return new StringSchema().format("password");
    }
    if (raw == ObjectNode.class) {
      return described(new ObjectSchema().additionalProperties(true), type);
    }
    if (raw == ArrayNode.class) {
      return described(new ArraySchema().items(new Schema<>()), type);
    }
    return chain.hasNext() ? described(chain.next().resolve(type, context, chain), type) : null;
  }

  /** Adds what annotations of a field say that Swagger does not read off them here. */
  private static Schema<?> described(Schema<?> schema, AnnotatedType type) {
    if (schema == null || type.getCtxAnnotations() == null) {
      return schema;
    }
    for (Annotation annotation : type.getCtxAnnotations()) {
      if (annotation instanceof Name name) {
        schema.minLength(1).maxLength(name.max());
      } else if (annotation instanceof Form form) {
        schema.maxLength(form.max()).pattern(form.regexp());
      } else if (annotation.annotationType().isAnnotationPresent(Form.class)) {
        schema.maxLength(annotation.annotationType().getAnnotation(Form.class).max());
      } else if (annotation instanceof Nullable) {
        schema.setNullable(true);
      }
    }
    return schema;
  }

  /** The same fields, of which none is required and each may be null. */
  private static Schema<?> patch(Schema<?> request) {
    Schema<?> patch =
        new ObjectSchema().description("Absent fields stay as they are, null clears.");
    request.getProperties().forEach((name, field) -> patch.addProperty(name, field));
    return patch;
  }

  private static AnnotatedType item(JavaType java) {
    return new AnnotatedType(java.containedType(0)).resolveAsRef(true);
  }
}
