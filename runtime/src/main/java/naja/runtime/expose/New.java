package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The {@code __new__} of a type; the first parameter is the {@code PyType} to instantiate, which the definition does
 * not name: it is the type's own text signature, {@code "list(iterable=(), /)"}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface New {
  /** The definition in Python syntax, {@code "list(iterable=(), /)"}. */
  String value();

  /** Whether {@code __text_signature__} is absent, as for functions whose signature Python cannot tell. */
  boolean noSignature() default false;

  /** The type's {@code __text_signature__} where it is not the definition's; empty where it is. */
  String signature() default "";
}
