package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import plumbline.Json;

/** A request as bytes on a socket, for what no HTTP client would send. */
record RawRequest(String head) {

  /**
   * What came back.
   *
   * @param headers by their names in lower case
   */
  record RawAnswer(int status, Map<String, String> headers, String body) {

    String problem(String field) {
      return Json.read(body).path(field).asText();
    }
  }

  /** A request of these lines, each ended as HTTP wants it, and the empty line after them. */
  static RawRequest of(List<String> lines) {
    return new RawRequest(String.join("\r\n", lines) + "\r\n\r\n");
  }

  /** Sends it and reads until the service closes the connection. */
  RawAnswer send(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      int status = Integer.parseInt(reader.readLine().split(" ", 3)[1]);
      Map<String, String> headers = new TreeMap<>();
      for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
        String[] parts = line.split(":", 2);
        headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
      }
      StringWriter body = new StringWriter();
      reader.transferTo(body);
      return new RawAnswer(status, headers, body.toString());
    }
  }
}
