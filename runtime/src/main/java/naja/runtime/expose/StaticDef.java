package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link Def}, for a static method of a type. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface StaticDef {
  /** The definition in Python syntax, {@code "name(x, /)"}. */
  String value();

  /** The docstring; empty for none. */
  String doc() default "";

  /** Whether {@code __text_signature__} is absent, as for functions whose signature Python cannot tell. */
  boolean noSignature() default false;
}
