package naja.runtime.expose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a Java class the home of a Python module; the processor generates {@code <Class>Spec}. See the package for the
 * rules. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ModuleSpec {
  /** The module's name in {@code sys.modules}. */
  String value();

  /** The docstring; empty for none. */
  String doc() default "";

  /** Further classes of the package whose annotated methods belong to the module, for modules with many functions. */
  Class<?>[] functions() default {};
}
