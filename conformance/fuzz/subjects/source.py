"""Source text: statements of real files with tokens, bytes and encodings broken."""
import ast
import pathlib
import random
import re
import sysconfig

PIECES = [piece.encode().decode('unicode_escape') for piece in r'''
( ) [ ] { } , : . ; = == != := -> + - * ** / // @ % & | ^ ~ << >> < > <= += **= ... ! $ ? \\ \\\n # \n \n\n \t \x0c \xa0 \0 \r \r\n a b _
x.y f(x) 1 1.5 2j 0x 0777 1_ 1__0 0b2 1e 1.e5j 1if "s" 's' b"b" b"\xe9" "\\N{DASH}" "\\x" "\\777" "\\q" "\\u12" "\\N{EM\x20DASH}" f"{a}" f"{a!x}"
f"{ f"{x!r:>{w}}" f"{a=}" f"{{}}" f"}" t"{a}" t"{a!r:{b}}" rb'' rf"{a}\\" """ \'\'\' f\'\'\' f""" u"" br" " \' None True False and as assert async
await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with
yield match case type print exec \xe9 \u20ac \u2028 \ufeff \u0661 \U0001d518 \ud800 if\x20x: else: def\x20f(): class\x20A: class\x20A[T]:
def\x20f[T:\x20int,\x20*U,\x20**P]() type\x20X[T]\x20=\x20T for\x20x\x20in\x20y: while\x201: try: except: except\x20A,\x20B: except*\x20E:
with\x20a\x20as\x20b: match\x20x: case\x20_: case\x20[a,\x20*b]: case\x20{"a":\x20b,\x20**c}: case\x20A(x=1)\x20|\x20B(): *a **k *,a /,a a=1 a:=1
lambda\x20x: x\x20if\x20y x\x20for\x20x\x20in\x20y not\x20in is\x20not yield\x20from async\x20for async\x20def async\x20with global\x20x
nonlocal\x20x return\x20x from\x20__future__\x20import\x20annotations import\x20a.b\x20as\x20c from\x20.\x20import\x20* @a\n del\x20x #\x20type:\x20int
__debug__ __class__ super() x:\x20int (x):\x20int\x20=\x201 x,\x20y\x20=\x20z -1 ~1 1+2j 9**99 "a"*9 (1,2)[0] "%s"%a 0xffffffffffffffffffff
'''.split()]
TOKENS = re.compile(r'\s+|\w+|"""|\'\'\'|.', re.DOTALL)
HEADS = (b'', b'', b'', b'\xef\xbb\xbf', b'#!x\n', b'\n', b'x\n', b'"\n', b'\\\n', b'\x0c \t')
COOKIES = (b'# coding: %s\n', b'# -*- coding: %s -*-\n', b'#vim:fileencoding=%s\r\n', b'#coding=%s', b' # coding : %s\n', b'x # coding: %s\n',
           b'#codin:%s\n', b'# coding:\t%s;\r')
ENCODINGS = (b'utf-8', b'utf8', b'UTF_8', b'utf-8-sig', b'latin-1', b'Latin-1-unix', b'iso-8859-15', b'ascii', b'cp1252', b'nope', b'u8',
             b'utf-8-x', b'us-ascii', b'l1', b'utf-16', b'utf-7', b'rot13', b'hex', b'cp037', b'shift_jis', b'')
FLAGS = (0, 0, 0, 0, 0, 0, 0x200, 0x4000, 0x2000, 0x1000, 0x400000, 0x1000000)
STATEMENTS = []


def statements():
    """Small statements of the standard library and its tests, from files that a fixed seed picks."""
    if not STATEMENTS:
        library = pathlib.Path(sysconfig.get_path('stdlib'))
        names = ('test_grammar', 'test_patma', 'test_fstring', 'test_type_params', 'test_unpack_ex', 'test_generators', 'test_named_expressions',
                 'test_coroutines', 'test_except_star', 'test_positional_only_arg', 'test_compile', 'test_tstring', 'test_syntax', 'test_scope')
        files = [file for name in names if (file := library / 'test' / f'{name}.py').exists()]
        others = sorted(library.glob('*.py')) + sorted(library.glob('asyncio/*.py'))
        files += random.Random(1).sample(others, min(50, len(others)))
        for file in files:
            text = file.read_text('utf-8')
            lines = text.splitlines(True)
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.stmt) and 0 <= node.end_lineno - node.lineno < 25:
                    piece = ''.join(lines[node.lineno - 1:node.end_lineno])
                    margin = len(piece) - len(piece.lstrip(' '))
                    piece = re.sub(rf'(?m)^ {{{margin}}}', '', piece)
                    if len(piece) < 900:
                        STATEMENTS.append(piece)
        STATEMENTS.sort()
    return STATEMENTS


def mutated(text, chance):
    tokens = TOKENS.findall(text)
    for _ in range(chance.choice((0, 1, 1, 1, 1, 2, 3, 6))):
        at = chance.randrange(len(tokens) + 1)
        match chance.randrange(9):
            case 0 if tokens:
                del tokens[at:at + chance.choice((1, 1, 2, 4))]
            case 1:
                tokens.insert(at, chance.choice(PIECES))
            case 2:
                tokens.insert(at, f' {chance.choice(PIECES)} ')
            case 3 if at < len(tokens):
                tokens[at] = chance.choice(PIECES)
            case 4 if at < len(tokens):
                other = chance.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case 5 if chance.random() < 0.4:
                tokens = tokens[:at]
            case 6 if at < len(tokens):
                tokens.insert(at, tokens[at])
            case 7 if at < len(tokens):
                tokens[at] = tokens[at][:chance.randrange(len(tokens[at]) + 1)]
            case _:
                piece = TOKENS.findall(chance.choice(statements()))
                start = chance.randrange(len(piece) + 1)
                tokens[at:at] = piece[start:start + chance.choice((1, 2, 4, 8, 20))]
    return ''.join(tokens)


def raw(text, chance):
    """The source as bytes, perhaps with a byte order mark, a cookie and bytes that are no text."""
    data = bytearray(text.encode(chance.choice(('utf-8', 'latin-1')), 'replace'))
    for _ in range(chance.choice((0, 0, 1, 2))):
        at = chance.randrange(len(data) + 1)
        data[at:at] = chance.choice((b'\xff', b'\xe2\x82', b'\xc3\xa9', b'\xed\xb0\x80', b'\xf4\x90\x80\x80', b'\r', b'\r\n', b'\0', b'\x80'))
    if data and chance.random() < 0.2:
        data[chance.randrange(len(data))] = chance.randrange(256)
    cookie = chance.choice(COOKIES).replace(b'%s', chance.choice(ENCODINGS)) if chance.random() < 0.6 else b''
    return chance.choice(HEADS) + cookie + bytes(data)


def case(chance):
    text = ''.join(chance.choice(statements()) for _ in range(chance.choice((1, 1, 1, 2, 3))))
    if chance.random() < 0.15:
        prefix = chance.choice(('def f():\n', 'class A:\n', 'async def f():\n', 'try:\n', 'for x in y:\n', 'def f[T](x):\n', 'class A[T]:\n'))
        text = prefix + ''.join(f'    {line}' for line in text.splitlines(True))
    text = mutated(text, chance)
    if chance.random() < 0.1:
        text = raw(text, chance)
    mode = chance.choice(('exec', 'exec', 'exec', 'exec', 'exec', 'single', 'eval', 'func_type' if chance.random() < 0.1 else 'exec'))
    flags = chance.choice(FLAGS)
    if mode == 'func_type':
        flags |= 0x400
        return f'ast.dump(compile({text!r}, "<fuzz>", {mode!r}, {flags}))'
    optimize = chance.choice((-1, -1, -1, -1, 2))
    return f'source({text!r}, {mode!r}, {flags}, {optimize})'


def reductions(case):
    """The same with a line, then a token, then a character less."""
    if not case.startswith('source('):
        return
    arguments = ast.parse(case, mode='eval').body.args
    text, *others = map(ast.literal_eval, arguments)
    rest = ', '.join(map(repr, others))
    empty = text[:0]
    lines = text.splitlines(True)
    tokens = TOKENS.findall(text) if isinstance(text, str) else [text[i:i + 8] for i in range(0, len(text), 8)]
    characters = [text[i:i + 1] for i in range(len(text))] if len(text) < 60 else []
    for pieces in (lines, tokens, characters):
        for size in (len(pieces) // 2, len(pieces) // 4, 2, 1):
            if size > 0:
                for at in range(0, len(pieces), size):
                    yield f'source({empty.join(pieces[:at] + pieces[at + size:])!r}, {rest})'
