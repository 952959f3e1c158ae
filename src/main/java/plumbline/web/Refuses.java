package plumbline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import plumbline.shared.ErrorCode;

/**
 * For the API's description: the ways in which a route refuses beside those that its declaration
 * tells.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

  ErrorCode[] value();
}
