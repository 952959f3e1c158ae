package plumbline;

import java.net.URI;
import java.util.List;

/** The service, answering on two ports that were free. */
interface RunningServer extends AutoCloseable {

  int port();

  int adminPort();

  /** A client without a token. */
  default Client client() {
    return client(port());
  }

  /** A client of the admin port. */
  default Client admin() {
    return client(adminPort());
  }

  /** A client without a token of what listens on a port of this machine. */
  private static Client client(int port) {
    return new Client(URI.create("http://127.0.0.1:" + port), null);
  }

  /** What it has printed so far. */
  Outcome printed();

  /** The warnings so far, but for the one that tests have cheap password hashes. */
  default List<String> warnings() {
    return printed()
        .out()
        .lines()
        .filter(line -> line.contains("WARN") && !line.contains("passwords.memoryKib"))
        .toList();
  }

  /** Stops it, and waits for its end. */
  Outcome stop();

  @Override
  default void close() {
    stop();
  }
}
