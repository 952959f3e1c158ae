package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.server.internal.process.MappableException;
import org.junit.jupiter.api.Test;

/** What the log says of answers that break off, told by what Jersey logs of them. */
final class GoneClientsTest {
  private final Logger writing =
      Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

  private static final class Lines extends Handler {
    private final List<Throwable> thrown = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      thrown.add(line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private List<Throwable> logged(Throwable... faults) {
    GoneClients.stayUnlogged();
    Lines lines = new Lines();
    writing.addHandler(lines);
    writing.setUseParentHandlers(false);
    try {
      for (Throwable fault : faults) {
        writing.log(Level.SEVERE, "An answer broke off", fault);
      }
      return lines.thrown;
    } finally {
      writing.removeHandler(lines);
      writing.setUseParentHandlers(true);
    }
  }

  @Test
  void aClientThatGoesAwayIsNoErrorOfTheService() {
    assertThat(
            logged(
                new MappableException(new EofException()),
                new IOException(new TimeoutException("Idle timeout expired")),
                new IOException("Broken pipe")))
        .isEmpty();
  }

  @Test
  void aFaultOfTheServiceIsLogged() {
    Throwable database = new MappableException(new IllegalStateException("no such table"));
    Throwable json =
        new MappableException(JsonMappingException.fromUnexpectedIOE(new IOException()));
    assertThat(logged(database, json, null)).containsExactly(database, json, null);
  }
}
