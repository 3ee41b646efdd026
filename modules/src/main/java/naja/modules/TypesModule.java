package naja.modules;

import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _types}: the types that {@code types} gives names to. */
@ModuleSpec(value = "_types", doc = "Define names for built-in types.")
public final class TypesModule {
  private TypesModule() {}

  /** {@code CapsuleType}, of which there are no instances. */
  private abstract static class Capsule extends PyObject {}

  static void init(PyDict namespace) {
    namespace.put("AsyncGeneratorType", Types.ASYNC_GENERATOR);
    namespace.put("BuiltinFunctionType", Types.BUILTIN_FUNCTION);
    namespace.put("BuiltinMethodType", Types.BUILTIN_FUNCTION);
    PyType capsule = PyType.builtin("PyCapsule", Capsule.class, null);
    capsule.disallowInstantiation = true;
    namespace.put("CapsuleType", capsule);
    namespace.put("CellType", Types.CELL);
    namespace.put("ClassMethodDescriptorType", Types.CLASSMETHOD_DESCRIPTOR);
    namespace.put("CodeType", Types.CODE);
    namespace.put("CoroutineType", Types.COROUTINE);
    namespace.put("EllipsisType", Types.ELLIPSIS);
    namespace.put("FrameType", Types.FRAME);
    namespace.put("FunctionType", Types.FUNCTION);
    namespace.put("GeneratorType", Types.GENERATOR);
    namespace.put("GenericAlias", Types.GENERIC_ALIAS);
    namespace.put("GetSetDescriptorType", Types.GETSET_DESCRIPTOR);
    namespace.put("LambdaType", Types.FUNCTION);
    namespace.put("MappingProxyType", Types.MAPPING_PROXY);
    namespace.put("MemberDescriptorType", Types.MEMBER_DESCRIPTOR);
    namespace.put("MethodDescriptorType", Types.METHOD_DESCRIPTOR);
    namespace.put("MethodType", Types.METHOD);
    namespace.put("MethodWrapperType", Types.METHOD_WRAPPER);
    namespace.put("ModuleType", Types.MODULE);
    namespace.put("NoneType", Types.NONE_TYPE);
    namespace.put("NotImplementedType", Types.NOT_IMPLEMENTED_TYPE);
    namespace.put("SimpleNamespace", Types.SIMPLE_NAMESPACE);
    namespace.put("TracebackType", Types.TRACEBACK);
    namespace.put("UnionType", Types.UNION);
    namespace.put("WrapperDescriptorType", Types.WRAPPER_DESCRIPTOR);
  }
}
