package plumbline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may call a route. A route without it keeps the service from starting. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

  /** The right that the caller must have. */
  Right value();

  /**
   * Whether a system viewer may call it although it is not a GET, because it ends or marks only
   * what is their own.
   */
  boolean alsoReaders() default false;
}
