package plumbline.steward.sqlcheck;

import java.lang.reflect.Method;

/**
 * A method of a DAO.
 *
 * @param dao the full name of the interface
 * @param name the method's own name
 */
public record DaoMethod(String dao, String name) {

  static DaoMethod of(Class<?> dao, Method method) {
    return new DaoMethod(dao.getName(), method.getName());
  }

  /** Where the interface is written, below the folder of sources. */
  public String file() {
    return dao.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
  }

  /** Without the package, such as {@code BotDao.insert}. */
  @Override
  public String toString() {
    return dao.substring(dao.lastIndexOf('.') + 1) + "." + name;
  }
}
