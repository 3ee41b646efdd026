package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Exposes a static Java method as a Python function (in a {@link ModuleSpec} class) or method (in a
 * {@link TypeSpec} class, where the first parameter is the instance). See the package for the rules. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Def {
  /** The definition in Python syntax, {@code "name(self, x, y=None, /, *, key=None)"}. */
  String value();

  /** The docstring; empty for none. */
  String doc() default "";

  /** Whether {@code __text_signature__} is absent, as for functions whose signature Python cannot tell. */
  boolean noSignature() default false;

  /** The {@code __text_signature__} where it is not the definition's; empty where it is. */
  String signature() default "";

  /**
   * Whether a special method that has a slot is shown as an ordinary {@code method_descriptor} all the same, as a few
   * are in CPython ({@code dict.__getitem__}).
   */
  boolean coexist() default false;

  /**
   * Whether an instance of a subclass is given as it is, not as the value that the type's {@code self} method makes of it:
   * for methods that ask for its type or its identity. The parameter is an {@code Object} then.
   */
  boolean whole() default false;
}
