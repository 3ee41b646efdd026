package naja.compiler.compare;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Node;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/** Reads trees as Python's {@code ast.dump} writes them. Missing positions are those of fix_missing_locations. */
public final class TreeReader {
  private static final Map<String, Class<?>> CLASSES = new HashMap<>();

  static {
    for (Class<?> kind : new Class<?>[] {Mod.class, Stmt.class, Expr.class, Pattern.class, TypeParam.class}) {
      for (Class<?> node : kind.getPermittedSubclasses()) {
        CLASSES.putIfAbsent(node.getSimpleName(), node);
      }
    }
    for (Class<?> node : Node.class.getPermittedSubclasses()) {
      if (node.isRecord()) {
        CLASSES.put(node.getSimpleName(), node);
      }
    }
    CLASSES.put("match_case", CLASSES.get("MatchCase"));
    for (String lower : List.of("arguments", "arg", "keyword", "alias", "withitem", "comprehension")) {
      String upper =
          lower.equals("withitem") ? "WithItem" : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
      CLASSES.put(lower, CLASSES.get(upper));
    }
  }

  private TreeReader() {}

  /** The tree of the text. */
  public static Mod read(String text) throws ReflectiveOperationException {
    Mod.Expression dump = (Mod.Expression) Parser.parse(text, "tree", Mode.EVAL, ParseOptions.DEFAULT);
    return (Mod) node((Expr.Call) dump.body());
  }

  private static Object node(Expr.Call call) throws ReflectiveOperationException {
    Class<?> type = CLASSES.get(((Expr.Name) call.func()).id());
    Map<String, Expr> fields = new HashMap<>();
    for (Keyword keyword : call.keywords()) {
      fields.put(camelCase(keyword.arg()), keyword.value());
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = types[i] == Span.class ? span(fields) : field(components[i], fields.get(components[i].getName()));
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static String camelCase(String name) {
    StringBuilder out = new StringBuilder();
    for (String part : name.split("_", -1)) {
      out.append(out.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return out.toString();
  }

  private static Span span(Map<String, Expr> fields) {
    return new Span(number(fields, "lineno", 1), number(fields, "colOffset", 0), number(fields, "endLineno", 1),
        number(fields, "endColOffset", 0));
  }

  private static int number(Map<String, Expr> fields, String name, int otherwise) {
    Expr value = fields.get(name);
    return value == null ? otherwise : ((Long) constant(value)).intValue();
  }

  private static Object field(RecordComponent component, Expr value) throws ReflectiveOperationException {
    Class<?> type = component.getType();
    if (type == List.class) {
      List<Object> list = new ArrayList<>();
      if (value instanceof Expr.List elements) {
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        for (Expr item : elements.elts()) {
          list.add(item(item, (Class<?>) element));
        }
      }
      return list;
    }
    if (value == null) {
      if (type == int.class) {
        return 0;
      }
      return type == ExprContext.class ? ExprContext.Load : null;
    }
    if (type == int.class) {
      return ((Long) constant(value)).intValue();
    }
    return type == Object.class ? constant(value) : item(value, type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object item(Expr value, Class<?> type) throws ReflectiveOperationException {
    if (value instanceof Expr.Call call) {
      String name = ((Expr.Name) call.func()).id();
      return type.isEnum() ? Enum.valueOf((Class) type, name) : node(call);
    }
    Object constant = constant(value);
    if (type == String.class && constant instanceof WideString name) {
      return name.toString();
    }
    return constant == Singleton.NONE ? null : constant;
  }

  private static Object constant(Expr value) {
    if (value instanceof Expr.Constant constant) {
      return constant.value();
    }
    if (value instanceof Expr.Name) {
      return Singleton.ELLIPSIS;
    }
    if (value instanceof Expr.UnaryOp negative) {
      return switch (constant(negative.operand())) {
        case Long number -> -number;
        case Double number -> -number;
        case Object other -> throw new IllegalArgumentException(other.toString());
      };
    }
    if (value instanceof Expr.BinOp sum && sum.op() == Operator.Add) {
      ComplexConstant imaginary = (ComplexConstant) constant(sum.right());
      return new ComplexConstant(((Number) constant(sum.left())).doubleValue(), imaginary.imag());
    }
    List<Object> elements = new ArrayList<>();
    for (Expr element : value instanceof Expr.Tuple tuple ? tuple.elts() : ((Expr.Call) value).args()) {
      elements.add(constant(element));
    }
    return value instanceof Expr.Tuple
        ? new TupleConstant(elements)
        : new SliceConstant(elements.get(0), elements.get(1), elements.get(2));
  }
}
