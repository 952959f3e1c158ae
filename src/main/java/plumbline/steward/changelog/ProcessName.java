package plumbline.steward.changelog;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How this process is called where others wait for it. */
final class ProcessName {
  /** PostgreSQL cuts the name of a session off at 63 bytes, and part of that says what it does. */
  private static final int LONGEST_HOST = 25;

  private ProcessName() {}

  /** Its machine and its number there. */
  static String own() {
    String host = host();
    return host.substring(0, Math.min(host.length(), LONGEST_HOST))
        + ":"
        + ProcessHandle.current().pid();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
