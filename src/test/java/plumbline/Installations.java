package plumbline;

import plumbline.db.Engine;

/**
 * Makes installations on empty databases of one engine.
 *
 * @param packaged whether their commands are processes of the packaged jar
 */
record Installations(Engine engine, TestDatabases databases, boolean packaged) {

  Installation create() {
    return switch (engine) {
      case H2 -> Installation.onFile(packaged);
      case POSTGRESQL -> Installation.on(databases.createWithPassword(), packaged);
    };
  }

  @Override
  public String toString() {
    return engine.name();
  }
}
