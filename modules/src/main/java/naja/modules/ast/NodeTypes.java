package naja.modules.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.TypeUnions;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyInstance;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/**
 * The classes of {@code _ast}, made from the grammar when the module is first imported. Filled once, then read only.
 */
final class NodeTypes {
  private NodeTypes() {}

  /** Python's abstract grammar: a sum or product a paragraph, as its class's docstring. */
  private static final String GRAMMAR = """
      mod = Module(stmt* body, type_ignore* type_ignores)
          | Interactive(stmt* body)
          | Expression(expr body)
          | FunctionType(expr* argtypes, expr returns)
      stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? \
      returns, string? type_comment, type_param* type_params)
           | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? \
      returns, string? type_comment, type_param* type_params)
           | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, \
      type_param* type_params)
           | Return(expr? value)
           | Delete(expr* targets)
           | Assign(expr* targets, expr value, string? type_comment)
           | TypeAlias(expr name, type_param* type_params, expr value)
           | AugAssign(expr target, operator op, expr value)
           | AnnAssign(expr target, expr annotation, expr? value, int simple)
           | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
           | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
           | While(expr test, stmt* body, stmt* orelse)
           | If(expr test, stmt* body, stmt* orelse)
           | With(withitem* items, stmt* body, string? type_comment)
           | AsyncWith(withitem* items, stmt* body, string? type_comment)
           | Match(expr subject, match_case* cases)
           | Raise(expr? exc, expr? cause)
           | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
           | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
           | Assert(expr test, expr? msg)
           | Import(alias* names)
           | ImportFrom(identifier? module, alias* names, int? level)
           | Global(identifier* names)
           | Nonlocal(identifier* names)
           | Expr(expr value)
           | Pass
           | Break
           | Continue
      expr = BoolOp(boolop op, expr* values)
           | NamedExpr(expr target, expr value)
           | BinOp(expr left, operator op, expr right)
           | UnaryOp(unaryop op, expr operand)
           | Lambda(arguments args, expr body)
           | IfExp(expr test, expr body, expr orelse)
           | Dict(expr?* keys, expr* values)
           | Set(expr* elts)
           | ListComp(expr elt, comprehension* generators)
           | SetComp(expr elt, comprehension* generators)
           | DictComp(expr key, expr value, comprehension* generators)
           | GeneratorExp(expr elt, comprehension* generators)
           | Await(expr value)
           | Yield(expr? value)
           | YieldFrom(expr value)
           | Compare(expr left, cmpop* ops, expr* comparators)
           | Call(expr func, expr* args, keyword* keywords)
           | FormattedValue(expr value, int conversion, expr? format_spec)
           | Interpolation(expr value, constant str, int conversion, expr? format_spec)
           | JoinedStr(expr* values)
           | TemplateStr(expr* values)
           | Constant(constant value, string? kind)
           | Attribute(expr value, identifier attr, expr_context ctx)
           | Subscript(expr value, expr slice, expr_context ctx)
           | Starred(expr value, expr_context ctx)
           | Name(identifier id, expr_context ctx)
           | List(expr* elts, expr_context ctx)
           | Tuple(expr* elts, expr_context ctx)
           | Slice(expr? lower, expr? upper, expr? step)
      expr_context = Load | Store | Del
      boolop = And | Or
      operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd \
      | FloorDiv
      unaryop = Invert | Not | UAdd | USub
      cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
      comprehension(expr target, expr iter, expr* ifs, int is_async)
      excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
      arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? \
      kwarg, expr* defaults)
      arg(identifier arg, expr? annotation, string? type_comment)
      keyword(identifier? arg, expr value)
      alias(identifier name, identifier? asname)
      withitem(expr context_expr, expr? optional_vars)
      match_case(pattern pattern, expr? guard, stmt* body)
      pattern = MatchValue(expr value)
              | MatchSingleton(constant value)
              | MatchSequence(pattern* patterns)
              | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
              | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
              | MatchStar(identifier? name)
              | MatchAs(pattern? pattern, identifier? name)
              | MatchOr(pattern* patterns)
      type_ignore = TypeIgnore(int lineno, string tag)
      type_param = TypeVar(identifier name, expr? bound, expr? default_value)
                 | ParamSpec(identifier name, expr? default_value)
                 | TypeVarTuple(identifier name, expr? default_value)
      """;

  /** The sums and products whose nodes have a place in the source. */
  private static final String LOCATED = " stmt expr excepthandler arg keyword alias pattern type_param ";

  /** Those of them whose nodes may be without an end. */
  private static final PyTuple ATTRIBUTES = PyTuple.of("lineno", "col_offset", "end_lineno", "end_col_offset");

  /** All classes but {@code AST}, in order of definition. */
  private static final List<NodeType> ALL = new ArrayList<>();

  private static final Map<String, NodeType> BY_NAME = new HashMap<>();
  private static final Map<PyType, NodeType> BY_TYPE = new HashMap<>();

  static {
    defineAll();
  }

  static List<NodeType> all() {
    return ALL;
  }

  static NodeType named(String name) {
    return BY_NAME.get(name);
  }

  /** The class of the grammar that is the given type itself, or null. */
  static NodeType of(PyType type) {
    return BY_TYPE.get(type);
  }

  private static void defineAll() {
    List<String> paragraphs = paragraphs();
    for (String paragraph : paragraphs) {
      int equals = paragraph.indexOf(" = ");
      if (equals < 0) {
        defineProduct(paragraph);
      } else {
        defineSum(paragraph.substring(0, equals), paragraph, paragraph.substring(equals + 3));
      }
    }
    for (NodeType type : ALL) {
      if (type.fields != null) {
        setFieldTypes(type);
      }
    }
  }

  private static List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    int start = 0;
    for (int end = GRAMMAR.indexOf('\n'); end >= 0; end = GRAMMAR.indexOf('\n', end + 1)) {
      if (end + 1 == GRAMMAR.length() || GRAMMAR.charAt(end + 1) != ' ') {
        paragraphs.add(GRAMMAR.substring(start, end));
        start = end + 1;
      }
    }
    return paragraphs;
  }

  private static void defineProduct(String text) {
    String name = text.substring(0, text.indexOf('('));
    NodeType type = define(name, text, PyAst.TYPE, null, text);
    setAttributes(type);
    setOptional(type);
  }

  private static void defineSum(String name, String text, String alternatives) {
    NodeType sum = define(name, text, PyAst.TYPE, null, null);
    setAttributes(sum);
    int start = 0;
    while (start >= 0) {
      int bar = alternatives.indexOf('|', start);
      String alternative = (bar < 0 ? alternatives.substring(start) : alternatives.substring(start, bar)).strip();
      int parenthesis = alternative.indexOf('(');
      String own = parenthesis < 0 ? alternative : alternative.substring(0, parenthesis);
      NodeType type = define(own, alternative, sum.type, sum, alternative);
      setOptional(type);
      if (parenthesis < 0 && LOCATED.indexOf(' ' + name + ' ') < 0) {
        type.instance = new PyInstance(type.type);
      }
      start = bar < 0 ? -1 : bar + 1;
    }
  }

  private static NodeType define(String name, String doc, PyType base, NodeType sum, String constructor) {
    NodeType node = new NodeType(name, sum, constructor == null ? null : fields(constructor));
    Object[] names = new Object[node.fields == null ? 0 : node.fields.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = node.fields[i].name();
    }
    PyTuple fieldNames = PyTuple.of(names);
    PyDict namespace = new PyDict();
    namespace.put("_fields", fieldNames);
    namespace.put("__match_args__", fieldNames);
    namespace.put("__module__", "ast");
    namespace.put("__doc__", doc);
    node.type = (PyType) Calls.call(Types.TYPE, name, PyTuple.of(base), namespace);
    ALL.add(node);
    BY_NAME.put(name, node);
    BY_TYPE.put(node.type, node);
    return node;
  }

  private static NodeType.Field[] fields(String constructor) {
    int open = constructor.indexOf('(');
    if (open < 0) {
      return new NodeType.Field[0];
    }
    List<NodeType.Field> fields = new ArrayList<>();
    int start = open + 1;
    while (start < constructor.length()) {
      int comma = constructor.indexOf(',', start);
      int end = comma < 0 ? constructor.length() - 1 : comma;
      int blank = constructor.indexOf(' ', start);
      String type = constructor.substring(start, blank);
      String name = constructor.substring(blank + 1, end).intern();
      boolean list = type.endsWith("*");
      boolean optional = type.endsWith("?");
      int length = type.length();
      while (type.charAt(length - 1) == '*' || type.charAt(length - 1) == '?') {
        length--;
      }
      fields.add(new NodeType.Field(name, type.substring(0, length), list, optional));
      start = end + 2;
    }
    return fields.toArray(new NodeType.Field[0]);
  }

  private static void setAttributes(NodeType node) {
    boolean located = LOCATED.indexOf(' ' + node.name + ' ') >= 0;
    node.type.put("_attributes", located ? ATTRIBUTES : PyTuple.EMPTY);
    if (located && !node.name.equals("pattern") && !node.name.equals("type_param")) {
      node.type.put("end_lineno", PyNone.NONE);
      node.type.put("end_col_offset", PyNone.NONE);
    }
  }

  /** Optional fields have a default in the class. */
  private static void setOptional(NodeType node) {
    for (NodeType.Field field : node.fields) {
      if (field.optional()) {
        node.type.put(field.name(), PyNone.NONE);
      }
    }
  }

  private static void setFieldTypes(NodeType node) {
    PyDict types = new PyDict();
    for (NodeType.Field field : node.fields) {
      Object type = switch (field.type()) {
        case "identifier", "string" -> Types.STR;
        case "int" -> Types.INT;
        case "constant" -> Types.OBJECT;
        default -> BY_NAME.get(field.type()).type;
      };
      if (field.list()) {
        type = PyGenericAlias.of(Types.LIST, type);
      } else if (field.optional()) {
        type = TypeUnions.of(type, PyNone.NONE);
      }
      types.put(field.name(), type);
    }
    node.type.put("_field_types", types);
    node.type.put("__annotations_cache__", types);
  }
}
