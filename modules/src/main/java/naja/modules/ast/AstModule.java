package naja.modules.ast;

import naja.compiler.Compiler;
import naja.compiler.CompilerFlags;
import naja.compiler.InvalidTree;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Recursion;
import naja.runtime.builtin.SyntaxTrees;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.objects.TypeNames;
import naja.runtime.threads.ThreadState;
import naja.syntax.Mode;
import naja.syntax.ast.Mod;

/** {@code _ast}: syntax trees as Python objects. */
@ModuleSpec("_ast")
public final class AstModule {
  private AstModule() {}

  static void init(PyDict namespace) {
    namespace.put("AST", PyAst.TYPE);
    namespace.put("PyCF_ALLOW_TOP_LEVEL_AWAIT", (long) CompilerFlags.PYCF_ALLOW_TOP_LEVEL_AWAIT);
    namespace.put("PyCF_ONLY_AST", (long) CompilerFlags.PYCF_ONLY_AST);
    namespace.put("PyCF_TYPE_COMMENTS", (long) CompilerFlags.PYCF_TYPE_COMMENTS);
    namespace.put("PyCF_OPTIMIZED_AST", (long) CompilerFlags.PYCF_OPTIMIZED_AST);
    for (NodeType node : NodeTypes.all()) {
      namespace.put(node.name, node.type);
    }
    SyntaxTrees.install(new Trees());
  }

  /** What {@code compile} asks. */
  private static final class Trees implements SyntaxTrees.Converter {
    @Override
    public boolean isTree(Object object) {
      return PyAst.TYPE.isInstance(object);
    }

    @Override
    public Mod toMod(Object node, Mode mode) {
      String wanted = switch (mode) {
        case EXEC -> "Module";
        case SINGLE -> "Interactive";
        case EVAL -> "Expression";
        case FUNC_TYPE -> "FunctionType";
      };
      if (!NodeTypes.named(wanted).type.isInstance(node)) {
        throw Errors.typeError("expected " + wanted + " node, got " + TypeNames.qualified(PyType.of(node)));
      }
      ThreadState thread = ThreadState.current();
      int nesting = thread.nesting;
      try {
        Mod tree = new ObjectToTree().mod(node);
        Compiler.validate(tree);
        return tree;
      } catch (InvalidTree e) {
        throw e.isTypeError() ? Errors.typeError(e.getMessage()) : Errors.valueError(e.getMessage());
      } catch (StackOverflowError e) {
        throw Recursion.overflow(" while traversing 'expr' node");
      } finally {
        thread.nesting = nesting;
      }
    }

    @Override
    public Object toObject(Mod tree) {
      ThreadState thread = ThreadState.current();
      int nesting = thread.nesting;
      try {
        return new TreeToObject().mod(tree);
      } catch (StackOverflowError e) {
        throw Recursion.overflow(" during ast construction");
      } finally {
        thread.nesting = nesting;
      }
    }
  }
}
