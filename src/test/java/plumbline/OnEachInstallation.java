package plumbline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test class on an H2 file and on PostgreSQL; its constructor takes the {@link
 * Installations}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(EachInstallation.class)
public @interface OnEachInstallation {

  /** Whether each command is a process of the packaged jar; else it runs in the test's own. */
  boolean packaged() default false;
}
