package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link Def}, for a class method: the first parameter is the {@code PyType}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface ClassDef {
  /** The definition in Python syntax, {@code "name(cls, x, /)"}. */
  String value();

  /** The docstring; empty for none. */
  String doc() default "";

  /** Whether {@code __text_signature__} is absent, as for functions whose signature Python cannot tell. */
  boolean noSignature() default false;

  /** The {@code __text_signature__} where it is not the definition's; empty where it is. */
  String signature() default "";
}
