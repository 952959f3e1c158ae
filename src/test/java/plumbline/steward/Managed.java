package plumbline.steward;

import java.util.List;
import plumbline.ScratchAddress;
import plumbline.db.DatabaseAddress;
import plumbline.steward.changelog.Changelog;

/** Databases as the application hands them to the steward, everything in them managed. */
public final class Managed {
  private Managed() {}

  /** One in which no step may lose data. */
  public static Database database(List<Changelog> changelogs, DatabaseAddress address) {
    return new Database(
        changelogs, address::connect, new ScratchAddress(address), List.of(), List.of(), false);
  }

  /** The same, to try changes for it. */
  public static Workbench workbench(List<Changelog> changelogs, DatabaseAddress address) {
    return new Workbench(
        database(changelogs, address), DatabaseAddress.parse("jdbc:h2:mem:")::connect);
  }
}
