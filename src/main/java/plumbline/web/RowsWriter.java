package plumbline.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import plumbline.shared.Page;

/** Writes {@link Rows}: CSV by RFC 4180 with a line of names, or one JSON object a line. */
@Produces({"text/csv", "application/x-ndjson"})
public final class RowsWriter implements MessageBodyWriter<Rows<?>> {
  private static final String CSV_TYPE = "text/csv;charset=utf-8;header=present";

  private final CsvMapper csv = ApiMapper.csv();
  private final ObjectWriter json =
      unhurried(ApiMapper.create().writer()).withRootValueSeparator("\n");

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Rows.class;
  }

  @Override
  public void writeTo(
      Rows<?> rows,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    boolean asCsv = mediaType.getSubtype().equals("csv");
    headers.putSingle(HttpHeaders.CONTENT_TYPE, asCsv ? CSV_TYPE : "application/x-ndjson");
    ObjectWriter writer = asCsv ? csvOf(rows.type()) : json;
    try (SequenceWriter lines = writer.writeValues(out)) {
      write(rows, lines);
    }
    if (!asCsv && !rows.first().items().isEmpty()) {
      out.write('\n');
    }
  }

  private ObjectWriter csvOf(Class<?> type) {
    CsvSchema schema = csv.schemaFor(type).withHeader().withLineSeparator("\r\n");
    return unhurried(csv.writer(schema));
  }

  /** Buffers rows until there are enough to send, and leaves the stream open. */
  private static ObjectWriter unhurried(ObjectWriter writer) {
    return writer
        .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static <T> void write(Rows<T> rows, SequenceWriter lines) throws IOException {
    Page<T> page = rows.first();
    lines.writeAll(page.items());
    while (page.next().isPresent()) {
      page = rows.after(page);
      lines.writeAll(page.items());
    }
  }
}
