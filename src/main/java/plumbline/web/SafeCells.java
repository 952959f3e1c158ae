package plumbline.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/**
 * Texts as cells that no spreadsheet runs: one that could be read as a formula starts with an
 * apostrophe.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class SafeCells extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  SafeCells() {
    addSerializer(String.class, new SafeText());
  }

  private static final class SafeText extends StdScalarSerializer<String> {
    private static final long serialVersionUID = 1L;

    SafeText() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator csv, SerializerProvider provider)
        throws IOException {
      boolean runs = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
      csv.writeString(runs ? "'" + text : text);
    }
  }
}
