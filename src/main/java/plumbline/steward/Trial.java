package plumbline.steward;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.Contents;
import plumbline.steward.expected.Examples;
import plumbline.steward.generate.Side;
import plumbline.steward.verify.RowMaker;

/** A build's changelogs on one engine, on which their changes are tried. */
record Trial(Side side, List<Changelog> changelogs) {
  /** How many rows a table has meanwhile. */
  private static final int ROWS = 3;

  /** The changes for that engine, by changelog. */
  Map<Changelog, List<Change>> known() throws Exception {
    return new Changelogs(changelogs, side.like()).known();
  }

  /** What is in each changelog for that engine, even where the numbers are not in order. */
  Map<Changelog, Contents> contents() throws Exception {
    return new Changelogs(changelogs, side.like()).contents();
  }

  /** Makes the rows of tables. */
  RowMaker rows() throws Exception {
    return new RowMaker(ROWS, Examples.of(changelogs, side.dbms()));
  }

  /** Tells which file is tried, and where. */
  Consumer<String> progress(Consumer<String> all) {
    return file -> all.accept(side.dbms() + ": " + file);
  }
}
