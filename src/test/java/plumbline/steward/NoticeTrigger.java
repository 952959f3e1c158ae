package plumbline.steward;

import java.sql.Connection;
import org.h2.api.Trigger;

/** Does nothing; a trigger of H2 is a class. */
public final class NoticeTrigger implements Trigger {

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) {}
}
