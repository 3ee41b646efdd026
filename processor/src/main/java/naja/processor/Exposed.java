package naja.processor;

import java.util.List;

/** What {@link SpecReader} found in one class, checked. */
record Exposed(
    String packageName,
    String className,
    String pythonName,
    String doc,
    boolean isModule,
    boolean hasInit,
    String selfMethod,
    List<String> repeats,
    List<Function> functions,
    List<Attribute> attributes) {

  enum Role {
    FUNCTION, METHOD, SLOT, CLASS_METHOD, STATIC_METHOD, NEW, GETTER, SETTER
  }

  /**
   * A Java method that Python can call; its number is its place in the list.
   *
   * @param javaClass the simple name of the class that declares it
   * @param textSignature the text signature that Python shows, or null for none
   * @param arguments all parameters of the Java method, the instance or type included
   */
  record Function(
      Role role,
      String javaClass,
      String javaName,
      Definition definition,
      String doc,
      String textSignature,
      List<Argument> arguments,
      Result result) {

    boolean hasReceiver() {
      return switch (role) {
        case FUNCTION, STATIC_METHOD -> false;
        default -> true;
      };
    }
  }

  /** How a parameter of the Java method is fed. */
  enum Conversion {
    OBJECT, LONG, INT, DOUBLE, BOOLEAN, STRING, INSTANCE, RECEIVER, WHOLE_RECEIVER, ARGS, KWARGS
  }

  /**
   * A parameter of the Java method.
   *
   * @param javaType the Java type as the generated source names it
   * @param pythonType what error messages call the type
   * @param where how error messages name the argument, {@code "open() argument 'mode'"}
   * @param defaultValue the default as a Java expression, or null for none
   * @param noneIsNull whether {@code None} is passed as Java null
   */
  record Argument(
      Definition.Parameter parameter,
      Conversion conversion,
      String javaType,
      String pythonType,
      String where,
      String defaultValue,
      boolean noneIsNull) {}

  /** What becomes of the Java method's result. */
  enum Result {
    NONE, WIDEN, AS_IS
  }

  /** An attribute by the numbers of its getter and setter, -1 for none. */
  record Attribute(String name, int getter, int setter, boolean deletes, boolean member, String doc) {}

  String qualify(String suffix) {
    return packageName.isEmpty() ? className + suffix : packageName + "." + className + suffix;
  }
}
