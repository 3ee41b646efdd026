package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.expose.TypeMethods;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.interpreter.PyFrameSpec;
import naja.syntax.constant.WideString;

/**
 * The built-in types, made in one explicit order: no other class makes one of these, and making one runs no Python
 * code and looks into no namespace, so any class may be initialised first.
 */
public final class Types {
  private Types() {}

  public static final PyType OBJECT = make("object", PyInstance.class, "PyBaseObject");
  public static final PyType TYPE = make("type", PyType.class, "PyType", OBJECT);
  public static final PyType INT = make("int", Long.class, "PyInt", OBJECT);
  public static final PyType BOOL = make("bool", Boolean.class, "PyBool", INT);
  public static final PyType FLOAT = make("float", Double.class, "PyFloat", OBJECT);
  public static final PyType COMPLEX = make("complex", PyComplex.class, "PyComplex", OBJECT);
  public static final PyType STR = make("str", String.class, "PyStr", OBJECT);
  public static final PyType BYTES = make("bytes", PyBytes.class, "PyBytes", OBJECT);
  public static final PyType BYTEARRAY = make("bytearray", PyByteArray.class, "PyByteArray", OBJECT);
  public static final PyType MEMORYVIEW = make("memoryview", PyMemoryView.class, "PyMemoryView", OBJECT);
  public static final PyType TUPLE = make("tuple", PyTuple.class, "PyTuple", OBJECT);
  public static final PyType LIST = make("list", PyList.class, "PyList", OBJECT);
  public static final PyType DICT = make("dict", PyDict.class, "PyDict", OBJECT);
  public static final PyType SET = make("set", PySet.class, "PySet", OBJECT);
  public static final PyType FROZENSET = make("frozenset", PyFrozenSet.class, "PyFrozenSet", OBJECT);
  public static final PyType RANGE = make("range", PyRange.class, "PyRange", OBJECT);
  public static final PyType SLICE = make("slice", PySlice.class, "PySlice", OBJECT);
  public static final PyType NONE_TYPE = make("NoneType", PyNone.class, "PyNone", OBJECT);
  public static final PyType ELLIPSIS = make("ellipsis", PyEllipsis.class, "PyEllipsis", OBJECT);
  public static final PyType NOT_IMPLEMENTED_TYPE =
      make("NotImplementedType", PyNotImplemented.class, "PyNotImplemented", OBJECT);
  public static final PyType FUNCTION = make("function", PyFunction.class, "PyFunction", OBJECT);
  public static final PyType METHOD = make("method", PyMethod.class, "PyMethod", OBJECT);
  public static final PyType BUILTIN_FUNCTION =
      make("builtin_function_or_method", PyBuiltinFunction.class, "PyBuiltinFunction", OBJECT);
  public static final PyType METHOD_DESCRIPTOR =
      make("method_descriptor", PyMethodDescr.class, "PyMethodDescr", OBJECT);
  public static final PyType WRAPPER_DESCRIPTOR =
      make("wrapper_descriptor", PyWrapperDescr.class, "PyWrapperDescr", OBJECT);
  public static final PyType METHOD_WRAPPER = make("method-wrapper", PyMethodWrapper.class, "PyMethodWrapper", OBJECT);
  public static final PyType CLASSMETHOD_DESCRIPTOR =
      make("classmethod_descriptor", PyClassMethodDescr.class, "PyClassMethodDescr", OBJECT);
  public static final PyType GETSET_DESCRIPTOR =
      make("getset_descriptor", PyGetSetDescr.class, "PyGetSetDescr", OBJECT);
  public static final PyType MEMBER_DESCRIPTOR =
      make("member_descriptor", PyMemberDescr.class, "PyMemberDescr", OBJECT);
  public static final PyType PROPERTY = make("property", PyProperty.class, "PyProperty", OBJECT);
  public static final PyType CLASSMETHOD = make("classmethod", PyClassMethod.class, "PyClassMethod", OBJECT);
  public static final PyType STATICMETHOD = make("staticmethod", PyStaticMethod.class, "PyStaticMethod", OBJECT);
  public static final PyType SUPER = make("super", PySuper.class, "PySuper", OBJECT);
  public static final PyType MODULE = make("module", PyModule.class, "PyModule", OBJECT);
  public static final PyType CODE = make("code", PyCode.class, "PyCode", OBJECT);
  public static final PyType FRAME = make("frame", PyFrame.class, "PyFrame", OBJECT);
  public static final PyType TRACEBACK = make("traceback", PyTraceback.class, "PyTraceback", OBJECT);
  public static final PyType CELL = make("cell", PyCell.class, "PyCell", OBJECT);
  public static final PyType GENERATOR = make("generator", PyGenerator.class, "PyGenerator", OBJECT);
  public static final PyType COROUTINE = make("coroutine", PyCoroutine.class, "PyCoroutine", OBJECT);
  public static final PyType COROUTINE_WRAPPER =
      make("coroutine_wrapper", PyCoroutineWrapper.class, "PyCoroutineWrapper", OBJECT);
  public static final PyType ASYNC_GENERATOR =
      make("async_generator", PyAsyncGenerator.class, "PyAsyncGenerator", OBJECT);
  public static final PyType MAPPING_PROXY = make("mappingproxy", PyMappingProxy.class, "PyMappingProxy", OBJECT);
  public static final PyType SIMPLE_NAMESPACE =
      make("types.SimpleNamespace", PySimpleNamespace.class, "PySimpleNamespace", OBJECT);
  public static final PyType GENERIC_ALIAS = make("types.GenericAlias", PyGenericAlias.class, "PyGenericAlias", OBJECT);
  public static final PyType UNION = make("typing.Union", PyUnion.class, "PyUnion", OBJECT);
  public static final PyType DICT_KEYS = make("dict_keys", PyDictKeys.class, "PyDictKeys", OBJECT);
  public static final PyType DICT_VALUES = make("dict_values", PyDictValues.class, "PyDictValues", OBJECT);
  public static final PyType DICT_ITEMS = make("dict_items", PyDictItems.class, "PyDictItems", OBJECT);
  public static final PyType DICT_KEY_ITERATOR =
      make("dict_keyiterator", PyDictKeyIterator.class, "PyDictKeyIterator", OBJECT);
  public static final PyType DICT_VALUE_ITERATOR =
      make("dict_valueiterator", PyDictValueIterator.class, "PyDictValueIterator", OBJECT);
  public static final PyType DICT_ITEM_ITERATOR =
      make("dict_itemiterator", PyDictItemIterator.class, "PyDictItemIterator", OBJECT);
  public static final PyType DICT_REVERSE_KEY_ITERATOR =
      make("dict_reversekeyiterator", PyDictReverseKeyIterator.class, "PyDictReverseKeyIterator", OBJECT);
  public static final PyType DICT_REVERSE_VALUE_ITERATOR =
      make("dict_reversevalueiterator", PyDictReverseValueIterator.class, "PyDictReverseValueIterator", OBJECT);
  public static final PyType DICT_REVERSE_ITEM_ITERATOR =
      make("dict_reverseitemiterator", PyDictReverseItemIterator.class, "PyDictReverseItemIterator", OBJECT);
  public static final PyType LIST_ITERATOR = make("list_iterator", PyListIterator.class, "PyListIterator", OBJECT);
  public static final PyType LIST_REVERSE_ITERATOR =
      make("list_reverseiterator", PyListReverseIterator.class, "PyListReverseIterator", OBJECT);
  public static final PyType TUPLE_ITERATOR = make("tuple_iterator", PyTupleIterator.class, "PyTupleIterator", OBJECT);
  public static final PyType BYTES_ITERATOR = make("bytes_iterator", PyBytesIterator.class, "PyBytesIterator", OBJECT);
  public static final PyType BYTEARRAY_ITERATOR =
      make("bytearray_iterator", PyByteArrayIterator.class, "PyByteArrayIterator", OBJECT);
  public static final PyType SET_ITERATOR = make("set_iterator", PySetIterator.class, "PySetIterator", OBJECT);
  public static final PyType RANGE_ITERATOR = make("range_iterator", PyRangeIterator.class, "PyRangeIterator", OBJECT);
  public static final PyType LONG_RANGE_ITERATOR =
      make("longrange_iterator", PyLongRangeIterator.class, "PyLongRangeIterator", OBJECT);
  public static final PyType SEQUENCE_ITERATOR =
      make("iterator", PySequenceIterator.class, "PySequenceIterator", OBJECT);
  public static final PyType CALLABLE_ITERATOR =
      make("callable_iterator", PyCallableIterator.class, "PyCallableIterator", OBJECT);
  public static final PyType GENERIC_ALIAS_ITERATOR =
      make("generic_alias_iterator", PyGenericAliasIterator.class, "PyGenericAliasIterator", OBJECT);
  public static final PyType ENUMERATE = make("enumerate", PyEnumerate.class, "PyEnumerate", OBJECT);
  public static final PyType ZIP = make("zip", PyZip.class, "PyZip", OBJECT);
  public static final PyType MAP = make("map", PyMap.class, "PyMap", OBJECT);
  public static final PyType FILTER = make("filter", PyFilter.class, "PyFilter", OBJECT);
  public static final PyType REVERSED = make("reversed", PyReversed.class, "PyReversed", OBJECT);
  public static final PyType TEMPLATE = make("string.templatelib.Template", PyTemplate.class, "PyTemplate", OBJECT);
  public static final PyType INTERPOLATION =
      make("string.templatelib.Interpolation", PyInterpolation.class, "PyInterpolation", OBJECT);

  static {
    for (PyType type : new PyType[] {TUPLE, LIST, RANGE, MEMORYVIEW}) {
      type.matchesSequence = true;
    }
    TYPE.hasDict = true;
    for (PyType type : new PyType[] {
      TYPE, SET, FROZENSET, MEMORYVIEW, FUNCTION, METHOD, BUILTIN_FUNCTION, CODE, GENERATOR, COROUTINE, ASYNC_GENERATOR,
      GENERIC_ALIAS, UNION, MODULE
    }) {
      type.hasWeakref = true;
    }
    DICT.matchesMapping = true;
    MAPPING_PROXY.matchesMapping = true;
    for (PyType type : new PyType[] {INT, BOOL, FLOAT, STR, BYTES, BYTEARRAY, TUPLE, LIST, DICT, SET, FROZENSET}) {
      type.matchesSelf = true;
    }
    for (PyType type : new PyType[] {
      BOOL, MEMORYVIEW, RANGE, SLICE, NONE_TYPE, ELLIPSIS, NOT_IMPLEMENTED_TYPE, FUNCTION, METHOD, BUILTIN_FUNCTION,
      METHOD_DESCRIPTOR, WRAPPER_DESCRIPTOR, METHOD_WRAPPER, CLASSMETHOD_DESCRIPTOR, GETSET_DESCRIPTOR,
      MEMBER_DESCRIPTOR, CODE, FRAME, TRACEBACK, CELL, GENERATOR, COROUTINE, COROUTINE_WRAPPER, ASYNC_GENERATOR,
      MAPPING_PROXY, UNION, TEMPLATE, INTERPOLATION
    }) {
      type.isBase = false;
    }
    for (PyType type : new PyType[] {
      DICT_KEYS, DICT_VALUES, DICT_ITEMS, DICT_KEY_ITERATOR, DICT_VALUE_ITERATOR, DICT_ITEM_ITERATOR,
      DICT_REVERSE_KEY_ITERATOR, DICT_REVERSE_VALUE_ITERATOR, DICT_REVERSE_ITEM_ITERATOR, LIST_ITERATOR,
      LIST_REVERSE_ITERATOR, TUPLE_ITERATOR, BYTES_ITERATOR, BYTEARRAY_ITERATOR, SET_ITERATOR, RANGE_ITERATOR,
      LONG_RANGE_ITERATOR, SEQUENCE_ITERATOR, CALLABLE_ITERATOR, GENERIC_ALIAS_ITERATOR,
      UNION
    }) {
      type.isBase = false;
      type.disallowInstantiation = true;
    }
  }

  private static PyType make(String name, Class<?> javaClass, String home, PyType... bases) {
    return new PyType(name, bases, javaClass, home, null);
  }

  /** The generated methods of a core type, by the name of its home class. */
  static TypeMethods methods(String home) {
    return switch (home) {
      case "PyBaseObject" -> new PyBaseObjectSpec();
      case "PyType" -> new PyTypeSpec();
      case "PyInt" -> new PyIntSpec();
      case "PyBool" -> new PyBoolSpec();
      case "PyFloat" -> new PyFloatSpec();
      case "PyComplex" -> new PyComplexSpec();
      case "PyStr" -> new PyStrSpec();
      case "PyBytes" -> new PyBytesSpec();
      case "PyByteArray" -> new PyByteArraySpec();
      case "PyMemoryView" -> new PyMemoryViewSpec();
      case "PyTuple" -> new PyTupleSpec();
      case "PyList" -> new PyListSpec();
      case "PyDict" -> new PyDictSpec();
      case "PySet" -> new PySetSpec();
      case "PyFrozenSet" -> new PyFrozenSetSpec();
      case "PyRange" -> new PyRangeSpec();
      case "PySlice" -> new PySliceSpec();
      case "PyNone" -> new PyNoneSpec();
      case "PyEllipsis" -> new PyEllipsisSpec();
      case "PyNotImplemented" -> new PyNotImplementedSpec();
      case "PyFunction" -> new PyFunctionSpec();
      case "PyMethod" -> new PyMethodSpec();
      case "PyBuiltinFunction" -> new PyBuiltinFunctionSpec();
      case "PyMethodDescr" -> new PyMethodDescrSpec();
      case "PyWrapperDescr" -> new PyWrapperDescrSpec();
      case "PyMethodWrapper" -> new PyMethodWrapperSpec();
      case "PyClassMethodDescr" -> new PyClassMethodDescrSpec();
      case "PyGetSetDescr" -> new PyGetSetDescrSpec();
      case "PyMemberDescr" -> new PyMemberDescrSpec();
      case "PyProperty" -> new PyPropertySpec();
      case "PyClassMethod" -> new PyClassMethodSpec();
      case "PyStaticMethod" -> new PyStaticMethodSpec();
      case "PySuper" -> new PySuperSpec();
      case "PyModule" -> new PyModuleSpec();
      case "PyCode" -> new PyCodeSpec();
      case "PyFrame" -> new PyFrameSpec();
      case "PyTraceback" -> new PyTracebackSpec();
      case "PyCell" -> new PyCellSpec();
      case "PyGenerator" -> new PyGeneratorSpec();
      case "PyCoroutine" -> new PyCoroutineSpec();
      case "PyCoroutineWrapper" -> new PyCoroutineWrapperSpec();
      case "PyAsyncGenerator" -> new PyAsyncGeneratorSpec();
      case "PyMappingProxy" -> new PyMappingProxySpec();
      case "PySimpleNamespace" -> new PySimpleNamespaceSpec();
      case "PyGenericAlias" -> new PyGenericAliasSpec();
      case "PyUnion" -> new PyUnionSpec();
      case "PyDictKeys" -> new PyDictKeysSpec();
      case "PyDictValues" -> new PyDictValuesSpec();
      case "PyDictItems" -> new PyDictItemsSpec();
      case "PyDictKeyIterator" -> new PyDictKeyIteratorSpec();
      case "PyDictValueIterator" -> new PyDictValueIteratorSpec();
      case "PyDictItemIterator" -> new PyDictItemIteratorSpec();
      case "PyDictReverseKeyIterator" -> new PyDictReverseKeyIteratorSpec();
      case "PyDictReverseValueIterator" -> new PyDictReverseValueIteratorSpec();
      case "PyDictReverseItemIterator" -> new PyDictReverseItemIteratorSpec();
      case "PyListIterator" -> new PyListIteratorSpec();
      case "PyListReverseIterator" -> new PyListReverseIteratorSpec();
      case "PyTupleIterator" -> new PyTupleIteratorSpec();
      case "PyBytesIterator" -> new PyBytesIteratorSpec();
      case "PyByteArrayIterator" -> new PyByteArrayIteratorSpec();
      case "PySetIterator" -> new PySetIteratorSpec();
      case "PyRangeIterator" -> new PyRangeIteratorSpec();
      case "PyLongRangeIterator" -> new PyLongRangeIteratorSpec();
      case "PySequenceIterator" -> new PySequenceIteratorSpec();
      case "PyCallableIterator" -> new PyCallableIteratorSpec();
      case "PyGenericAliasIterator" -> new PyGenericAliasIteratorSpec();
      case "PyEnumerate" -> new PyEnumerateSpec();
      case "PyZip" -> new PyZipSpec();
      case "PyMap" -> new PyMapSpec();
      case "PyFilter" -> new PyFilterSpec();
      case "PyReversed" -> new PyReversedSpec();
      case "PyTemplate" -> new PyTemplateSpec();
      case "PyInterpolation" -> new PyInterpolationSpec();
      case "PyBaseException" -> new PyBaseExceptionSpec();
      case "PyBaseExceptionGroup" -> new PyBaseExceptionGroupSpec();
      case "PyAttributeError" -> new PyAttributeErrorSpec();
      case "PyImportError" -> new PyImportErrorSpec();
      case "PyKeyError" -> new PyKeyErrorSpec();
      case "PyNameError" -> new PyNameErrorSpec();
      case "PyOSError" -> new PyOSErrorSpec();
      case "PyStopIteration" -> new PyStopIterationSpec();
      case "PySyntaxError" -> new PySyntaxErrorSpec();
      case "PySystemExit" -> new PySystemExitSpec();
      case "PyUnicodeDecodeError" -> new PyUnicodeDecodeErrorSpec();
      case "PyUnicodeEncodeError" -> new PyUnicodeEncodeErrorSpec();
      case "PyUnicodeTranslateError" -> new PyUnicodeTranslateErrorSpec();
      case "PyExceptionGroup" -> new PyExceptionGroupSpec();
      default -> throw new IllegalStateException("no built-in type " + home);
    };
  }

  /** The type of an object whose Java class is not ours. */
  static PyType ofJava(Object object) {
    Class<?> javaClass = object.getClass();
    if (javaClass == Long.class || javaClass == BigInteger.class) {
      return INT;
    }
    if (javaClass == String.class || javaClass == WideString.class) {
      return STR;
    }
    if (javaClass == Double.class) {
      return FLOAT;
    }
    if (javaClass == Boolean.class) {
      return BOOL;
    }
    return JavaTypes.of(javaClass);
  }

  private static Object objectGetAttribute;

  /** {@code object.__getattribute__}, to know types that do not replace it. */
  static Object objectGetAttribute() {
    Object method = objectGetAttribute;
    if (method == null) {
      method = objectGetAttribute = OBJECT.dict().get("__getattribute__");
    }
    return method;
  }

  /** What every built-in type's namespace gets beyond its methods. */
  static void complete(PyType type, PyDict dict, String doc) {
    if (dict.get("__eq__") != null && dict.get("__hash__") == null) {
      dict.put("__hash__", PyNone.NONE);
    }
    if (type == INTERPOLATION) {
      dict.put("__match_args__", PyTuple.of("value", "expression", "conversion", "format_spec"));
    }
    if (dict.get("__doc__") == null) {
      dict.put("__doc__", new PyDocstring(type, doc));
    }
  }
}
