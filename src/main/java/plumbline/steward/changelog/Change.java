package plumbline.steward.changelog;

import liquibase.changelog.ChangeSet;

/**
 * One changeset's identity, as the tracking table has it.
 *
 * @param id such as {@code 0001-1}
 * @param file the logical path of its file
 */
public record Change(String id, String author, String file) {

  static Change of(ChangeSet changeSet) {
    return new Change(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath());
  }

  @Override
  public String toString() {
    return file + "::" + id;
  }
}
