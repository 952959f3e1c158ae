package plumbline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test class on H2 and on PostgreSQL; its constructor takes the {@link Desk}, which stays
 * open for the classes that come after.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(EachDesk.class)
public @interface OnEachDatabase {}
