package plumbline.db;

/** The two database engines that every statement runs on. */
public enum Engine {
  H2,
  POSTGRESQL
}
