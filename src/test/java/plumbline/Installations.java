package plumbline;

import plumbline.db.Engine;

/** Makes installations on empty databases of one engine. */
record Installations(Engine engine, TestDatabases databases) {

  Installation create() {
    return switch (engine) {
      case H2 -> Installation.onFile();
      case POSTGRESQL -> Installation.on(databases.createWithPassword());
    };
  }

  @Override
  public String toString() {
    return engine.name();
  }
}
