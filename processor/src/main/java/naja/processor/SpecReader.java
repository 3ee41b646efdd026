package naja.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import naja.processor.Definition.Kind;
import naja.processor.Definition.Parameter;
import naja.processor.Exposed.Argument;
import naja.processor.Exposed.Attribute;
import naja.processor.Exposed.Conversion;
import naja.processor.Exposed.Function;
import naja.processor.Exposed.Result;
import naja.processor.Exposed.Role;

/** Reads the annotations of one class and checks every rule; complaints stand at the element they are about. */
final class SpecReader {
  static final String EXPOSE = "naja.runtime.expose.";
  private static final String PY_TYPE = "naja.runtime.objects.PyType";
  private static final String PY_DICT = "naja.runtime.objects.PyDict";
  private static final List<String> METHOD_ANNOTATIONS =
      List.of("Def", "ClassDef", "StaticDef", "New", "Get", "Set");
  /** Boxes and arrays that are no Python values: a result of such a type would be a foreign Java object. */
  private static final Set<String> NO_RESULTS = Set.of("java.lang.Integer", "java.lang.Short", "java.lang.Byte",
      "java.lang.Character", "java.lang.Float", "java.lang.Void");

  private final Messager messager;
  private final Elements elements;
  private final Types types;
  private final TypeElement owner;
  private final boolean isModule;
  private final List<Function> functions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> getters = new LinkedHashMap<>();
  private final Map<String, AnnotationMirror> getterAnnotations = new HashMap<>();
  private final Map<String, Integer> setters = new HashMap<>();
  private final Map<String, Boolean> deleters = new HashMap<>();
  private final Map<String, ExecutableElement> setterElements = new LinkedHashMap<>();
  private String selfMethod;
  private boolean failed;

  SpecReader(Messager messager, Elements elements, Types types, TypeElement owner, boolean isModule) {
    this.messager = messager;
    this.elements = elements;
    this.types = types;
    this.owner = owner;
    this.isModule = isModule;
  }

  /** The names of the annotations of methods. */
  static List<String> methodAnnotations() {
    return METHOD_ANNOTATIONS;
  }

  /** The class as read, or null if there were errors. */
  Exposed read() {
    AnnotationMirror spec = annotation(owner, isModule ? "ModuleSpec" : "TypeSpec");
    if (owner.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      error(owner, "an exposed class must not be nested in another class");
      return null;
    }
    String pythonName = string(spec, "value");
    if (pythonName.isEmpty()) {
      error(owner, "the Python name is empty");
    }
    selfMethod = isModule ? "" : string(spec, "self");
    if (!selfMethod.isEmpty()) {
      checkSelfMethod();
    }
    boolean hasInit = false;
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      readMethod(method);
      hasInit |= isInit(method);
    }
    readFurtherClasses(spec);
    setterElements.forEach((name, method) -> {
      if (!getters.containsKey(name)) {
        error(method, "@Set(\"" + name + "\") has no @Get(\"" + name + "\")");
      }
    });
    if (failed) {
      return null;
    }
    String packageName = ((PackageElement) owner.getEnclosingElement()).getQualifiedName().toString();
    return new Exposed(packageName, owner.getSimpleName().toString(), pythonName, string(spec, "doc"), isModule,
        isModule && hasInit, selfMethod, strings(spec, "repeats"), List.copyOf(functions), attributes());
  }

  private void readFurtherClasses(AnnotationMirror spec) {
    for (TypeElement further : furtherClasses(spec)) {
      if (!further.getEnclosingElement().equals(owner.getEnclosingElement())) {
        error(owner, further + " must be a class of the same package");
        continue;
      }
      for (ExecutableElement method : ElementFilter.methodsIn(further.getEnclosedElements())) {
        readMethod(method);
      }
    }
  }

  /** The further classes that a {@code @TypeSpec} or {@code @ModuleSpec} names. */
  static List<TypeElement> furtherClasses(AnnotationMirror spec) {
    List<TypeElement> result = new ArrayList<>();
    for (String key : List.of("methods", "functions")) {
      if (value(spec, key) instanceof List<?> values) {
        for (Object item : values) {
          if (item instanceof AnnotationValue value && value.getValue() instanceof DeclaredType type) {
            result.add((TypeElement) type.asElement());
          }
        }
      }
    }
    return result;
  }

  private static List<String> strings(AnnotationMirror spec, String key) {
    List<String> result = new ArrayList<>();
    if (value(spec, key) instanceof List<?> values) {
      for (Object item : values) {
        result.add(((AnnotationValue) item).getValue().toString());
      }
    }
    return result;
  }

  private List<Attribute> attributes() {
    List<Attribute> result = new ArrayList<>();
    getters.forEach((name, getter) -> {
      AnnotationMirror get = getterAnnotations.get(name);
      result.add(new Attribute(name, getter, setters.getOrDefault(name, -1), deleters.getOrDefault(name, false),
          flag(get, "member"), string(get, "doc")));
    });
    return result;
  }

  private boolean isInit(ExecutableElement method) {
    return method.getSimpleName().contentEquals("init")
        && method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && method.getParameters().size() == 1
        && typeName(method.getParameters().getFirst().asType()).equals(PY_DICT);
  }

  private void checkSelfMethod() {
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(selfMethod) && method.getParameters().size() == 1
          && method.getModifiers().contains(Modifier.STATIC) && !method.getModifiers().contains(Modifier.PRIVATE)) {
        return;
      }
    }
    error(owner, "self = \"" + selfMethod + "\" names no non-private static method of one parameter");
  }

  private void readMethod(ExecutableElement method) {
    AnnotationMirror found = null;
    String kind = null;
    for (String name : METHOD_ANNOTATIONS) {
      AnnotationMirror annotation = annotation(method, name);
      if (annotation == null) {
        continue;
      }
      if (found != null) {
        error(method, "@" + kind + " and @" + name + " on one method");
        return;
      }
      found = annotation;
      kind = name;
    }
    if (found == null || !checkModifiers(method, kind)) {
      return;
    }
    if (isModule && !kind.equals("Def")) {
      error(method, "@" + kind + " belongs into a class with @TypeSpec");
      return;
    }
    switch (kind) {
      case "Get" -> readGetter(method, found);
      case "Set" -> readSetter(method, found);
      default -> readFunction(method, found, kind);
    }
  }

  private boolean checkModifiers(ExecutableElement method, String kind) {
    boolean good = true;
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      error(method, "a method with @" + kind + " must be static");
      good = false;
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      error(method, "a method with @" + kind + " must not be private");
      good = false;
    }
    if (!method.getTypeParameters().isEmpty()) {
      error(method, "a method with @" + kind + " must not be generic");
      good = false;
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (thrown.getKind() != TypeKind.ERROR && !isUnchecked(thrown)) {
        error(method, "a method with @" + kind + " must not throw the checked exception " + thrown);
        good = false;
      }
    }
    return good;
  }

  private boolean isUnchecked(TypeMirror thrown) {
    return types.isSubtype(thrown, elements.getTypeElement("java.lang.RuntimeException").asType())
        || types.isSubtype(thrown, elements.getTypeElement("java.lang.Error").asType());
  }

  private void readGetter(ExecutableElement method, AnnotationMirror annotation) {
    String name = string(annotation, "value");
    if (!checkAttribute(method, "Get", name, 1)) {
      return;
    }
    if (!names.add(name)) {
      error(method, "duplicate name " + name);
      return;
    }
    Definition definition = new Definition(name, "(self, /)",
        List.of(new Parameter("self", Kind.POSITIONAL_ONLY, null)));
    getters.put(name, functions.size());
    getterAnnotations.put(name, annotation);
    addFunction(method, Role.GETTER, definition, "", null, result(method, false), false);
  }

  private void readSetter(ExecutableElement method, AnnotationMirror annotation) {
    String name = string(annotation, "value");
    if (!checkAttribute(method, "Set", name, 2)) {
      return;
    }
    if (setterElements.putIfAbsent(name, method) != null) {
      error(method, "duplicate @Set(\"" + name + "\")");
      return;
    }
    boolean deletes = flag(annotation, "deletes");
    // The deleted value travels as null, which only a parameter with a default lets through.
    Definition definition = new Definition(name, "(self, value, /)", List.of(
        new Parameter("self", Kind.POSITIONAL_ONLY, null),
        new Parameter("value", Kind.POSITIONAL_ONLY, deletes ? "<unrepresentable>" : null)));
    setters.put(name, functions.size());
    deleters.put(name, deletes);
    addFunction(method, Role.SETTER, definition, "", null, Result.NONE, false);
  }

  private boolean checkAttribute(ExecutableElement method, String kind, String name, int count) {
    if (name.isEmpty()) {
      error(method, "the Python name is empty");
      return false;
    }
    if (method.getParameters().size() != count) {
      error(method, "a method with @" + kind + " has " + count + (count == 1 ? " parameter" : " parameters")
          + ", not " + method.getParameters().size());
      return false;
    }
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    if (isVoid != kind.equals("Set")) {
      error(method, "a method with @" + kind + (isVoid ? " must return a value" : " must be void"));
      return false;
    }
    return true;
  }

  private void readFunction(ExecutableElement method, AnnotationMirror annotation, String kind) {
    Definition definition;
    try {
      definition = Definition.parse(string(annotation, "value"));
    } catch (Definition.SyntaxException e) {
      error(method, "bad definition: " + e.getMessage());
      return;
    }
    String name = definition.name();
    if (kind.equals("Def") && name.equals("__new__")) {
      error(method, "__new__ is declared with @New");
      return;
    }
    Role role = switch (kind) {
      case "New" -> Role.NEW;
      case "ClassDef" -> Role.CLASS_METHOD;
      case "StaticDef" -> Role.STATIC_METHOD;
      default -> isModule ? Role.FUNCTION
          : SpecialMethods.isSlot(name) && !flag(annotation, "coexist") ? Role.SLOT : Role.METHOD;
    };
    if (!names.add(role == Role.NEW ? "__new__" : name)) {
      error(method, "duplicate name " + name);
      return;
    }
    if (role == Role.NEW) {
      List<Parameter> all = new ArrayList<>(definition.parameters());
      all.addFirst(new Parameter("type", Kind.POSITIONAL_ONLY, null));
      definition = new Definition(name, definition.signature(), all);
    } else if (role != Role.FUNCTION && role != Role.STATIC_METHOD
        && (definition.parameters().isEmpty() || !definition.parameters().getFirst().isPositional()
            || definition.parameters().getFirst().defaultText() != null)) {
      error(method, "the first parameter of a method is the instance: self");
      return;
    }
    String doc = role == Role.NEW ? "" : string(annotation, "doc");
    addFunction(method, role, definition, doc, shownSignature(annotation, definition),
        result(method, name.equals("__next__")), kind.equals("Def") && flag(annotation, "whole"));
  }

  private String shownSignature(AnnotationMirror annotation, Definition definition) {
    String own = string(annotation, "signature");
    return !own.isEmpty() ? own : flag(annotation, "noSignature") ? null : definition.signature();
  }

  private void addFunction(ExecutableElement method, Role role, Definition definition, String doc,
      String textSignature, Result result, boolean whole) {
    List<? extends VariableElement> javaParameters = method.getParameters();
    List<Parameter> parameters = definition.parameters();
    if (javaParameters.size() != parameters.size()) {
      error(method, "the definition of " + definition.name() + " has " + parameters.size()
          + " parameters, the Java method " + javaParameters.size()
          + (role == Role.NEW ? " (the type, which the definition does not name, counts)" : ""));
      return;
    }
    boolean receives = switch (role) {
      case FUNCTION, STATIC_METHOD -> false;
      default -> true;
    };
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement javaParameter = javaParameters.get(i);
      Argument argument = receives && i == 0
          ? receiver(javaParameter, role, parameters.getFirst(), whole)
          : argument(javaParameter, definition, i, receives ? 1 : 0);
      if (argument == null) {
        return;
      }
      arguments.add(argument);
    }
    functions.add(new Function(role, method.getEnclosingElement().getSimpleName().toString(),
        method.getSimpleName().toString(), definition, doc, textSignature,
        List.copyOf(arguments), result));
  }

  private Argument receiver(VariableElement element, Role role, Parameter parameter, boolean whole) {
    TypeMirror type = element.asType();
    String javaType = typeName(type);
    if (role == Role.NEW || role == Role.CLASS_METHOD) {
      if (!javaType.equals(PY_TYPE)) {
        error(element, "the first parameter must be a PyType");
        return null;
      }
    } else if (javaType == null || type.getKind() == TypeKind.ARRAY
        || (type.getKind().isPrimitive() && type.getKind() != TypeKind.DOUBLE && type.getKind() != TypeKind.BOOLEAN)) {
      error(element, "unsupported Java type of the instance: " + type);
      return null;
    }
    if (whole && !"java.lang.Object".equals(javaType)) {
      error(element, "an instance that is given whole is an Object");
      return null;
    }
    return new Argument(parameter, whole ? Conversion.WHOLE_RECEIVER : Conversion.RECEIVER, sourceName(javaType), "",
        "", null, false);
  }

  private Argument argument(VariableElement element, Definition definition, int index, int receivers) {
    Parameter parameter = definition.parameters().get(index);
    TypeMirror type = element.asType();
    String javaType = typeName(type);
    if (parameter.kind() == Kind.VAR_POSITIONAL) {
      if (!"java.lang.Object[]".equals(javaType)) {
        error(element, "*" + parameter.name() + " must be an Object[]");
        return null;
      }
      return new Argument(parameter, Conversion.ARGS, "Object[]", "", "", null, false);
    }
    if (parameter.kind() == Kind.VAR_KEYWORD) {
      if (!PY_DICT.equals(javaType)) {
        error(element, "**" + parameter.name() + " must be a PyDict");
        return null;
      }
      return new Argument(parameter, Conversion.KWARGS, "PyDict", "", "", null, false);
    }
    Conversion conversion = conversion(type, javaType);
    if (conversion == null) {
      error(element, "unsupported Java type of a parameter: " + type);
      return null;
    }
    String defaultValue = null;
    boolean noneIsNull = false;
    if (parameter.defaultText() != null) {
      defaultValue = DefaultValue.expression(parameter.defaultText(), conversion, javaType);
      if (defaultValue == null) {
        error(element, "the default " + parameter.defaultText() + " is no value of the Java type " + type);
        return null;
      }
      noneIsNull = parameter.defaultText().equals("None")
          && (conversion == Conversion.STRING || conversion == Conversion.INSTANCE);
    }
    return new Argument(parameter, conversion, sourceName(javaType), pythonType(type, javaType),
        where(definition, index, receivers), defaultValue, noneIsNull);
  }

  private static Conversion conversion(TypeMirror type, String javaType) {
    return switch (type.getKind()) {
      case LONG -> Conversion.LONG;
      case INT -> Conversion.INT;
      case DOUBLE -> Conversion.DOUBLE;
      case BOOLEAN -> Conversion.BOOLEAN;
      case DECLARED, ERROR -> javaType == null || NO_RESULTS.contains(javaType) ? null
          : switch (javaType) {
            case "java.lang.Object" -> Conversion.OBJECT;
            case "java.lang.String" -> Conversion.STRING;
            default -> Conversion.INSTANCE;
          };
      default -> null;
    };
  }

  /** How messages name the argument: by name where it may be given by name, else by place, if there are several. */
  private static String where(Definition definition, int index, int receivers) {
    List<Parameter> parameters = definition.parameters();
    Parameter parameter = parameters.get(index);
    String function = definition.name() + "() argument";
    if (parameter.kind() != Kind.POSITIONAL_ONLY) {
      return function + " '" + parameter.name() + "'";
    }
    return parameters.size() - receivers == 1 && parameter.defaultText() == null
        ? function : function + " " + (index + 1 - receivers);
  }

  private Result result(ExecutableElement method, boolean mayBeNull) {
    TypeMirror type = method.getReturnType();
    switch (type.getKind()) {
      case VOID -> {
        if (mayBeNull) {
          error(method, "__next__ must return a value, or null for the end");
        }
        return Result.NONE;
      }
      case INT -> {
        return Result.WIDEN;
      }
      case LONG, DOUBLE, BOOLEAN -> {
        return Result.AS_IS;
      }
      case DECLARED, ERROR -> {
        String name = typeName(types.erasure(type));
        if (!NO_RESULTS.contains(name)) {
          return Result.AS_IS;
        }
      }
      default -> {}
    }
    error(method, "unsupported Java type of a result: " + type);
    return Result.AS_IS;
  }

  /** The Python name of what a parameter of a Java class takes. */
  private String pythonType(TypeMirror type, String javaType) {
    if (javaType.equals("java.lang.String")) {
      return "str";
    }
    if (type.getKind() == TypeKind.DECLARED) {
      AnnotationMirror spec = annotation(((DeclaredType) type).asElement(), "TypeSpec");
      if (spec != null) {
        return string(spec, "value");
      }
    }
    String simple = javaType.substring(javaType.lastIndexOf('.') + 1);
    return simple.startsWith("Py") && simple.length() > 2
        ? simple.substring(2).toLowerCase(java.util.Locale.ROOT) : simple;
  }

  /** The qualified name of a type, or null for a parameterized one or a type variable. */
  private static String typeName(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> ((DeclaredType) type).getTypeArguments().isEmpty()
          ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString() : null;
      case ERROR -> ((DeclaredType) type).asElement().toString();
      case ARRAY -> {
        String component = typeName(((javax.lang.model.type.ArrayType) type).getComponentType());
        yield component == null ? null : component + "[]";
      }
      case TYPEVAR, WILDCARD, INTERSECTION, UNION -> null;
      default -> type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  /** The shortest name of a type in the generated source. */
  private String sourceName(String name) {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String own = ((PackageElement) owner.getEnclosingElement()).getQualifiedName().toString();
    return packageName.equals("java.lang") || packageName.equals(own) || name.equals(PY_TYPE) || name.equals(PY_DICT)
        ? name.substring(name.lastIndexOf('.') + 1) : name;
  }

  static AnnotationMirror annotation(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName()
          .contentEquals(EXPOSE + simpleName)) {
        return mirror;
      }
    }
    return null;
  }

  static String string(AnnotationMirror annotation, String key) {
    return value(annotation, key) instanceof String s ? s : "";
  }

  static boolean flag(AnnotationMirror annotation, String key) {
    return Boolean.TRUE.equals(value(annotation, key));
  }

  private static Object value(AnnotationMirror annotation, String key) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : annotation.getElementValues()
        .entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(key)) {
        return entry.getValue().getValue();
      }
    }
    return null;
  }

  private void error(Element element, String message) {
    failed = true;
    messager.printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
