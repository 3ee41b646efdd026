package naja.runtime.objects;

/** Python types of Java classes that are not ours. */
final class JavaTypes {
  private static final ClassValue<PyType> TYPES =
      new ClassValue<>() {
        @Override
        protected PyType computeValue(Class<?> javaClass) {
          return new PyType(javaClass.getName(), new PyType[] {Types.OBJECT}, javaClass, null, null);
        }
      };

  private JavaTypes() {}

  static PyType of(Class<?> javaClass) {
    return TYPES.get(javaClass);
  }
}
