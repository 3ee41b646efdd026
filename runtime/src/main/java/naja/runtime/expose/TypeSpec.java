package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a Java class the home of a Python type; the processor generates {@code <Class>Spec}. See the package for the
 * rules. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface TypeSpec {
  /** The type's name as Python shows it, with its module before a dot unless that is {@code builtins}. */
  String value();

  /** The docstring; empty for none. */
  String doc() default "";

  /**
   * Whether instances of Python subclasses need a Java class of their own. If so, the processor generates
   * {@code <Class>Sub}: a Java subclass with the constructors of the class, each with the Python type before its
   * parameters, that implements {@code Subclassed}.
   */
  boolean sub() default false;

  /**
   * The name of a static method of the class, {@code Object self(Object)}, through which the instance passes first
   * where the type has no single Java class ({@code int}, {@code str}): it unwraps instances of subclasses and throws
   * {@link ClassCastException} for others. Empty where the cast to the first parameter's Java type suffices.
   */
  String self() default "";

  /** Further classes of the package whose annotated methods belong to the type, for types with many methods. */
  Class<?>[] methods() default {};

  /**
   * Names of methods that the type has from its base and that stand in its own namespace all the same, as CPython's type
   * fills the slot anew. Where a type has one comparison it has all six, which needs no mention.
   */
  String[] repeats() default {};
}
