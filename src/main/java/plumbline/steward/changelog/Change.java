package plumbline.steward.changelog;

/**
 * One changeset's identity, as the tracking table has it.
 *
 * @param id such as {@code 0001-1}
 * @param file the logical path of its file
 */
public record Change(String id, String author, String file) {

  @Override
  public String toString() {
    return file + "::" + id;
  }
}
