package plumbline.steward.verify;

/** What can be wrong with a change. */
public enum Flaw {
  CHANGE_FAILS(
      "change-fails",
      "the database cannot be built, and nothing after this change is proved",
      "correct the change"),
  CHANGE_FAILS_ON_ROWS(
      "change-fails-on-rows",
      "it is applied to an empty table, and stops the deployment on one that has rows",
      "let changes before it bring the rows in order, such as a backfill"),
  ROLLBACK_MISSING(
      "rollback-missing",
      "a release with this change cannot be taken back",
      "add a --rollback with the statement that undoes it, or '--rollback empty' where nothing is to be undone"),
  ROLLBACK_FAILS(
      "rollback-fails",
      "a release with this change cannot be taken back once there are rows",
      "correct the rollback"),
  ROLLBACK_DIFFERS(
      "rollback-differs",
      "what is left differs from the schema before the change, and stands in the way of the next one",
      "let the rollback restore exactly what was there before the change"),
  ROLLBACK_LOSES_ROWS(
      "rollback-loses-rows",
      "the rollback takes away what the change had left alone",
      "let the rollback keep the rows that were there"),
  LOSSY_CHANGE(
      "lossy-change",
      "the rollback cannot give back what the change takes away",
      "keep the values elsewhere until nobody needs them, or say why they may go: --comment allow lossy-change: REASON"),
  SECOND_APPLY_FAILS(
      "second-apply-fails",
      "after a rollback the release cannot be deployed again",
      "let the change and its rollback undo each other exactly"),
  SECOND_APPLY_DIFFERS(
      "second-apply-differs",
      "after a rollback the release does not build the same again",
      "let the change and its rollback undo each other exactly"),
  TABLE_WITHOUT_ROWS(
      "table-without-rows",
      "changes of this table are proved without rows only",
      "add a file with an INSERT statement that the table takes to the folder 'examples' beside 'changes'");

  private final String code;
  private final String consequence;
  private final String remedy;

  Flaw(String code, String consequence, String remedy) {
    this.code = code;
    this.consequence = consequence;
    this.remedy = remedy;
  }

  /** What it is called in reports; it never changes. */
  public String code() {
    return code;
  }

  /** Why it matters. */
  public String consequence() {
    return consequence;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
