package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The setter of an attribute that has a {@link Get}: the instance and the value, which is {@code null} to delete
 * where {@link #deletes} says so. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Set {
  /** The attribute's Python name. */
  String value();

  /** Whether the method also deletes; otherwise deleting is an error. */
  boolean deletes() default false;
}
