package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The getter of an attribute: one parameter, the instance. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Get {
  /** The attribute's Python name. */
  String value();

  /** The docstring; empty for none. */
  String doc() default "";

  /** Whether Python shows it as a member ({@code member_descriptor}), not as a computed attribute. */
  boolean member() default false;
}
