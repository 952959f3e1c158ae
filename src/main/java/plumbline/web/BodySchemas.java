package plumbline.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Iterator;
import plumbline.shared.Page;
import plumbline.shared.Secret;

/** Describes the types that stand for something else in JSON as what they stand for. */
final class BodySchemas implements ModelConverter {

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
    Class<?> raw = java.getRawClass();
    if (raw == Created.class || raw == MergePatch.class) {
      return context.resolve(item(java));
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
    if (raw == BigDecimal.class) {
      return new NumberSchema()
          .description("Exact: at most 12 digits before the point and 8 behind.");
    }
    if (raw == Secret.class) {
      return new StringSchema().format("password");
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private static AnnotatedType item(JavaType java) {
    return new AnnotatedType(java.containedType(0)).resolveAsRef(true);
  }
}
