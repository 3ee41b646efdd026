package naja.runtime.objects;

import naja.runtime.expose.Signature;
import naja.runtime.expose.Spec;

/**
 * What a built-in callable is: the place in a generated spec, the name and the signature. Immutable but for the parsed
 * signature, which is made at the first call that needs it.
 */
public final class BuiltinDef {
  /** What kind of callable the definition makes; it decides how errors name it. */
  public enum Kind {
    FUNCTION, METHOD, SLOT, CLASS_METHOD, STATIC_METHOD, NEW
  }

  final Spec spec;
  final int id;
  final Kind kind;
  final String name;
  /** The type that defines a method; null for a function of a module. */
  final PyType owner;
  /** The module of a function; null for a method. */
  final String module;
  private final String signatureText;
  private final boolean hasTextSignature;
  private final String doc;
  private Signature signature;

  BuiltinDef(Spec spec, int id, Kind kind, String name, PyType owner, String module, String signatureText,
      boolean hasTextSignature, String doc) {
    this.spec = spec;
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.owner = owner;
    this.module = module;
    this.signatureText = signatureText;
    this.hasTextSignature = hasTextSignature;
    this.doc = doc;
  }

  /** The same as a definition of another type. */
  BuiltinDef ownedBy(PyType other) {
    return new BuiltinDef(spec, id, kind, name, other, module, signatureText, hasTextSignature, doc);
  }

  /** Whether both do the same. */
  boolean isLike(BuiltinDef other) {
    return spec == other.spec && id == other.id;
  }

  /** What kind of callable it is. */
  public Kind kind() {
    return kind;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** The parameters. */
  public Signature signature() {
    Signature parsed = signature;
    if (parsed == null) {
      parsed = signature = parse();
    }
    return parsed;
  }

  private Signature parse() {
    return switch (kind) {
      case FUNCTION, STATIC_METHOD -> Signature.parse(definition(), 0, false);
      case NEW -> Signature.parse(definition(), 1, false);
      default -> Signature.parse(definition(), 1, true);
    };
  }

  /** The signature by which arguments are laid out. */
  private String definition() {
    int end = signatureText.indexOf('\n');
    return end < 0 ? signatureText : signatureText.substring(0, end);
  }

  /** The signature that Python code sees: the text behind the definition, where that tells another. */
  private String shown() {
    return signatureText.substring(signatureText.indexOf('\n') + 1);
  }

  /** {@code __qualname__}. */
  public String qualname() {
    return owner == null ? name : TypeNames.qualified(owner) + "." + name;
  }

  /** How messages call it in full: {@code list.append}, {@code math.sqrt}, {@code len}, and {@code list} itself. */
  public String fullName() {
    if (kind == Kind.NEW || name.equals("__init__")) {
      return shortName();
    }
    return owner == null && !module.equals("builtins") ? module + "." + name : qualname();
  }

  /** {@link #fullName()} where the receiver is known: a class method is called by the class that it is used on. */
  public String fullName(Object receiver) {
    return kind == Kind.CLASS_METHOD && receiver instanceof PyType type && type != owner
        ? Descriptors.qualname(type, name).toString() : fullName();
  }

  /** How the messages about counts of arguments call it. */
  public String shortName() {
    return kind == Kind.NEW || name.equals("__init__") ? TypeNames.qualified(owner).toString() : name;
  }

  /** {@code __doc__}: a str, or None. */
  Object doc() {
    String text = switch (kind) {
      case SLOT -> Docstrings.ofSlot(owner, name);
      case NEW -> Docstrings.ofSlot(name);
      case FUNCTION -> Docstrings.of(module, name);
      default -> Docstrings.ofAttribute(owner, name);
    };
    text = text == null ? doc : text;
    return text == null ? PyNone.NONE : PyType.nameKey(text);
  }

  /** {@code __text_signature__}: a str, or None. */
  Object textSignature() {
    return switch (kind) {
      case SLOT -> SlotTexts.signature(name);
      case NEW -> "($type, *args, **kwargs)";
      case STATIC_METHOD -> hasTextSignature ? shown() : PyNone.NONE;
      case METHOD -> hasTextSignature ? withFirst("$self") : PyNone.NONE;
      case CLASS_METHOD -> hasTextSignature ? withFirst("$type") : PyNone.NONE;
      case FUNCTION -> hasTextSignature ? withModule() : PyNone.NONE;
    };
  }

  /** The text signature of a type as its {@code __init__} has it, without the instance, or null. */
  String initTextSignature() {
    if (!hasTextSignature || !signatureText.startsWith("(self, ")) {
      return null;
    }
    int from = signatureText.startsWith("(self, /, ") ? "(self, /, ".length() : "(self, ".length();
    return "(" + signatureText.substring(from);
  }

  private String withFirst(String first) {
    String text = shown();
    int end = 1;
    while (text.charAt(end) != ',' && text.charAt(end) != ')') {
      end++;
    }
    return "(" + first + text.substring(end);
  }

  private String withModule() {
    String text = shown();
    if (text.equals("()")) {
      return "($module, /)";
    }
    // What is shown decides, which may say more than what is accepted as *args.
    boolean positionalOnly = text.contains(", /");
    return (positionalOnly ? "($module, " : "($module, /, ") + text.substring(1);
  }

  /** Calls the function in the general way; the receiver is the instance or type, or null where there is none. */
  Object callGeneral(Object receiver, Object[] args, int from, String[] keywords) {
    return spec.call(id, signature().bind(this, receiver, args, from, keywords));
  }

  /** How messages name a type: in full if it is built in, else by its bare name. */
  static String typeName(PyType type) {
    return type.heap ? type.name() : type.fullName();
  }

  /** Whether the object is an instance of the owner. */
  boolean accepts(Object self) {
    return PyType.of(self).isSubtype(owner);
  }
}
