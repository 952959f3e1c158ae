package plumbline.bots;

import java.util.Locale;

/** What a bot is doing; written in lower case in JSON and in the database. */
public enum BotStatus {
  STOPPED,
  RUNNING,
  PAUSED,
  ERROR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
