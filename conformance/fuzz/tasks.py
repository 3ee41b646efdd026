"""What the expressions of the subjects use: functions that do something risky and tell what came of it."""
import array
import ast
import binascii
import codecs
import csv
import hashlib
import io
import json
import marshal
import math
import re
import struct
import sys
import time
import types
import unicodedata
import zlib


def digest(text):
    return hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]


def text_of(result):
    return result if type(result) is str else repr(result)


def told(error):
    return f'{type(error).__name__}: {error}'


def each(functions):
    """The results of functions, one after the other; an error does not keep the others from being called."""
    texts = []
    for function in functions:
        try:
            texts.append(repr(function()))
        except Exception as error:
            texts.append('RecursionError' if isinstance(error, RecursionError) else told(error))
    return '; '.join(texts)


# source text

def described(code):
    """All that a code object holds, as text."""
    consts = [described(c) if isinstance(c, types.CodeType) else constant(c) for c in code.co_consts]
    return repr((code.co_code.hex(), consts, code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars,
                 code.co_flags, code.co_stacksize, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount,
                 code.co_qualname, code.co_firstlineno, code.co_linetable.hex(), code.co_exceptiontable.hex()))


def constant(value):
    if isinstance(value, frozenset):
        return f'frozenset {sorted(map(repr, value))}'
    return f'{type(value).__name__} {value!r}'


def source(text, mode='exec', flags=0, optimize=-1):
    """The digest of the code object of a source."""
    code = compile(text, '<fuzz>', mode, flags, True, optimize)
    return f'compiled {digest(described(code))} of {len(code.co_code)}'


# regular expressions

def matches(pattern, flags, subject):
    """All that a pattern finds in a subject."""
    compiled = re.compile(pattern, flags)
    found = [(m.span(), m.regs, m.lastindex, m.lastgroup) for m in compiled.finditer(subject)]
    return repr((compiled.groups, compiled.groupindex, compiled.flags, found,
                 [m and m.regs for m in (compiled.match(subject), compiled.fullmatch(subject))],
                 compiled.split(subject, 3), compiled.subn(lambda m: '<>' if isinstance(subject, str) else b'<>', subject)))


# codecs

def decoded(name, data, errors, pieces):
    """What a codec makes of bytes, at once and in pieces."""
    def whole():
        return codecs.lookup(name).decode(data, errors)

    def piecewise():
        decoder = codecs.getincrementaldecoder(name)(errors)
        texts, at = [], 0
        for size in pieces:
            texts.append(decoder.decode(data[at:at + size]))
            at += size
        texts.append(decoder.getstate())
        texts.append(decoder.decode(data[at:], True))
        return texts

    def read():
        return io.TextIOWrapper(io.BytesIO(data), name, errors, newline='').read()

    def stateful():
        return getattr(codecs, name.replace('-', '_').lower() + '_decode')(data, errors, False)

    return each((whole, piecewise, read, *([stateful] if hasattr(codecs, name.replace('-', '_').lower() + '_decode') else [])))


def encoded(name, text, errors, pieces):
    """What a codec makes of text, at once and in pieces."""
    def whole():
        return codecs.lookup(name).encode(text, errors)

    def piecewise():
        encoder = codecs.getincrementalencoder(name)(errors)
        found, at = [], 0
        for size in pieces:
            found.append(encoder.encode(text[at:at + size]))
            at += size
        found.append(encoder.encode(text[at:], True))
        return found

    def method():
        return text.encode(name, errors)

    return each((whole, piecewise, method))


def own_handler(error):
    """An error handler that gives something unusual, by what it is asked about."""
    choice = (error.start + error.end) % 5
    if isinstance(error, UnicodeEncodeError) and choice == 0:
        return b'\xff\x00', error.end
    return ('', '?', 'é', '\udc80', 'ab')[choice], (error.end, error.start + 1, -1, error.end, len(error.object))[choice]


codecs.register_error('fuzz', own_handler)


# streams of bytes

def inflated(data, wbits, pieces, limit):
    """What a decompressor gives for a stream in pieces, and what is left of it."""
    stream = zlib.decompressobj(wbits)
    found, at = [], 0

    def step(piece):
        result = stream.decompress(piece, limit)
        while stream.unconsumed_tail and limit and not stream.eof and len(found) < 200:
            found.append(len(result))
            result += stream.decompress(stream.unconsumed_tail, limit)
        return result

    texts = []
    for size in (*pieces, len(data)):
        piece = data[at:at + size]
        at += size
        try:
            texts.append(step(piece))
        except zlib.error as error:
            return repr((texts, str(error)))  # how much of the stream is left then is zlib's own affair
        if stream.eof:
            break
    return repr((texts, stream.eof, stream.unused_data, stream.unconsumed_tail if not stream.eof else None))


def rows(text, **options):
    """What csv reads, up to its first error."""
    found = []
    try:
        for row in csv.reader(io.StringIO(text, newline=''), **options):
            found.append(row)
    except csv.Error as error:
        found.append(f'Error: {error}')
    return repr(found)


def written(row, **options):
    """What csv writes, and what it reads from that."""
    sink = io.StringIO(newline='')
    csv.writer(sink, **options).writerow(row)
    return repr(sink.getvalue())


def viewed(data, steps):
    """A memoryview after some casts and slices: every fact about it."""
    view = memoryview(data)
    for name, *arguments in steps:
        view = view[arguments[0]] if name == 'slice' else getattr(view, name)(*arguments)
        if not isinstance(view, memoryview):
            return repr(view)
    return each((lambda: (view.format, view.itemsize, view.shape, view.strides, view.nbytes, view.contiguous,
                          view.c_contiguous, view.f_contiguous, view.ndim, view.readonly),
                 view.tolist, view.tobytes, lambda: len(view), lambda: view[0], lambda: view[-1], lambda: view[1:2].tolist(),
                 lambda: view == memoryview(data), lambda: bytes(view), view.hex,
                 lambda: view.tobytes('F'), lambda: list(view)[:3], lambda: view.count(0), lambda: 1 in view))


# code and bytes that are meant to do harm

def unmarshalled(data):
    """What the bytes are, and what becomes of them again."""
    value = marshal.loads(data)
    if isinstance(value, types.CodeType):
        return 'a code object'
    text = repr(value)
    if 'code object' in text or '<class' in text:
        return 'with a code object'
    return f'{type(value).__name__} {text if not isinstance(value, (set, frozenset)) else sorted(map(repr, value))}'


def edited(data, edits):
    """The bytes with some edits: where, as a share of the length, what, and two numbers for it."""
    data = bytearray(data)
    for place, what, first, second in edits:
        at = int(place * len(data))
        even = at & ~1
        match what:
            case 'byte' if data:
                data[at] = first
            case 'flip' if data:
                data[at] ^= 1 << first % 8
            case 'op' if data:
                data[even] = first
            case 'arg' if len(data) > even + 1:
                data[even + 1] = first if second % 2 else first % 8
            case 'delete':
                del data[even:even + 2]
            case 'insert':
                data[even:even] = bytes((first, second))
            case 'double':
                data[even:even] = data[even:even + 2]
            case 'cut':
                del data[even:]
            case 'swap' if len(data) > even + 3:
                data[even:even + 4] = data[even + 2:even + 4] + data[even:even + 2]
    return bytes(data)


def rekinded(code, edits):
    """The code with other kinds of variables, which only marshal can give it."""
    plain = code.replace(co_filename='<kinds>')
    dumped = marshal.dumps(plain, 1)
    at = dumped.find(marshal.dumps('<kinds>', 1)) - 5 - len(set(code.co_varnames + code.co_cellvars + code.co_freevars))
    size = int.from_bytes(dumped[at + 1:at + 5], 'little') if at > 0 else -1
    if at < 0 or dumped[at:at + 1] != b's' or size > 50:
        return code
    return marshal.loads(dumped[:at + 5] + edited(dumped[at + 5:at + 5 + size], edits) + dumped[at + 5 + size:])


def hostile(source, steps, use):
    """Runs the first function or class of a source, its code object changed, in one of five ways."""
    code = [c for c in compile(source, '<hostile>', 'exec').co_consts if isinstance(c, types.CodeType)][0]
    if any(isinstance(c, types.CodeType) and c.co_name == 'f' for c in code.co_consts):
        code = [c for c in code.co_consts if isinstance(c, types.CodeType)][0]  # inside a block of type parameters
    def f():
        return code
    for what, change in steps:
        if what == 'code':
            code = code.replace(co_code=edited(code.co_code, change))
        elif what == 'random':
            code = code.replace(co_code=code.co_code[:2] + change)
        elif what == 'kinds':
            code = rekinded(code, change)
        elif what in ('exceptiontable', 'linetable'):
            code = code.replace(**{'co_' + what: edited(getattr(code, 'co_' + what), change)})
        else:
            code = code.replace(**{what: eval(change, {'code': code, 'f': f})})
    names = {'__builtins__': __builtins__, '__name__': 'hostile', 'B': object, 'g': lambda *a: [1, 2], 'open_': io.StringIO}
    texts = []
    def trace(frame, event, argument):
        frame.f_trace_opcodes = True
        texts.append(str(len(frame.f_locals) + (frame.f_lineno or 0)))
        return trace
    def run():
        if use == 4:
            sys.settrace(trace)
        if use == 0:
            return eval(code, names)
        if use == 1:
            read = marshal.loads(marshal.dumps(code))
            return types.FunctionType(read, names, 'f', (1, 2), tuple(types.CellType(1) for _ in code.co_freevars))()
        function = types.FunctionType(code, names, 'f', (), tuple(types.CellType() for _ in code.co_freevars))
        result = function(*range(code.co_argcount if 0 <= code.co_argcount < 50 else 0))
        if use == 3:
            import dis
            texts.append(str(len(list(dis.get_instructions(code)))))
            texts.append(str(len(list(code.co_lines())) + len(list(code.co_positions()))))
        if hasattr(result, 'send'):
            for value in (None, 1, 2):
                texts.append(type(result.send(value)).__name__)
            result.throw(ValueError('thrown'))
            result.close()
        return result
    try:
        texts.append(type(run()).__name__)
    except Exception as error:
        sys.settrace(None)
        import traceback
        traceback.format_exception(error)
        raise
    finally:
        sys.settrace(None)
    return ' '.join(texts)
