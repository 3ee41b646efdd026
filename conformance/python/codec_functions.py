"""The functions of _codecs, and encodings through str.encode and bytes.decode: results and errors, one a line."""

import _codecs
import codecs

TABLE = _codecs.charmap_build("".join(map(chr, range(256))))


def show(source):
    try:
        result = ascii(eval(source, {"c": _codecs, "TABLE": TABLE}))
    except BaseException as e:
        print(ascii(source), "=>", type(e).__name__, ascii(str(e)))
    else:
        print(ascii(source), "->", result)


for line in r"""
c.utf_8_encode(5)|c.utf_8_decode('é')|c.utf_8_decode(5)|c.latin_1_decode('x')|c.escape_decode('a\\n')
c.escape_encode('x')|c.escape_encode(b'\n')|c.unicode_escape_decode('a\\u1234')|c.charmap_decode(b'abc')
c.charmap_decode(b'abc',None,None)|c.charmap_decode(b'abc','strict','xy')|c.charmap_encode('abc')
c.charmap_decode(b'abc','strict',{97:'q',98:99,99:None})|c.charmap_decode(b'ab','replace',{97:0xfffe})
c.charmap_decode(b'ab','strict',{97:'x',98:-1})|c.charmap_decode(b'ab','strict',{97:'x',98:[]})
c.charmap_decode(b'ab','strict',5)|c.charmap_encode('ab','strict',{97:5,98:b'xy'})|c.charmap_build('ab')
c.charmap_encode('abc','strict',{97:5,98:b'xy'})|c.charmap_encode('a','strict',{97:300})|c.charmap_build(5)
c.charmap_encode('a','strict',{97:'x'})|c.charmap_encode('ab','replace',{97:1,63:b'?'})|type(TABLE)
c.charmap_encode('ab','ignore',{97:1})|c.charmap_encode('é',None,TABLE)|c.charmap_encode('\u1234',None,TABLE)
c.charmap_encode('ab','xmlcharrefreplace',{97:1,38:b'&',35:b'#',57:b'9',56:b'8',59:b';'})
c.utf_16_ex_decode(b'\xff\xfea\0')|c.utf_16_ex_decode(b'a\0b')|c.utf_16_ex_decode(b'a\0',None,-1,True)
c.utf_32_ex_decode(b'a\0\0\0','strict',0,False)|c.utf_16_encode('a')|c.utf_16_encode('a',None,-1)
c.utf_16_encode('a',None,1)|c.utf_16_decode(b'a')|c.utf_16_decode(b'a',None,True)|c.utf_7_encode('é+')
c.utf_7_decode(b'+AOk-')|c.utf_7_decode(b'+AO',None,False)|c.raw_unicode_escape_encode('é\u1234')
c.raw_unicode_escape_decode(b'\\u1234')|c.unicode_escape_decode(b'\\x4',None,False)|c.readbuffer_encode('é')
c.unicode_escape_decode(b'\\x4',None,True)|c.lookup('foo')|c.encode('a','hex')|c.decode(b'61','hex')
'a'.encode('hex')|b'a'.decode('hex')|b'a'.decode('rot13')|c.lookup_error('x')|c.register_error('x',5)
c._unregister_error('strict')|c.utf_32_encode('a',None,-1)|'x'.encode('a\0b')|b'\xff'.decode('utf-8','foo')
b'a'.decode('utf-8','foo')|'é'.encode('ascii','foo')|'é'.encode('cp437')|'\u1234'.encode('cp437')
b'\x81'.decode('cp1252')|'é'.encode('utf-16')|'é'.encode('punycode')|'é'.encode('utf-8-sig')
'é'.encode('unicode-escape')|'\ud800'.encode('utf-16')|b'\x00\xd8'.decode('utf-16-le')|'x'.encode(5)
'é'.encode('ISO_8859-15')|'€'.encode('latin 9')|'é'.encode('mac_roman')|'é'.encode('koi8-r', 'namereplace')
'é😀'.encode('utf-32-be')|b'+2D3cAA-'.decode('utf7')|b'ab\xff'.decode('ascii','backslashreplace')
""".strip().replace("\n", "|").split("|"):
    show(line)


def handler(error):
    if isinstance(error, UnicodeEncodeError):
        return (b"<%d>" % error.start if error.start % 2 else "!", error.end)
    return ("[%s]" % error.object[error.start : error.end].hex(), error.end)


codecs.register_error("mine", handler)
print("aéüb€".encode("ascii", "mine"), "aéüb€".encode("cp437", "mine"), b"a\xff\xfeb".decode("utf-8", "mine"))
codecs.register_error("bad", lambda error: 5)
for text, name in (("é", "ascii"), (b"\xff", "utf-8")):
    try:
        print(text.encode(name, "bad") if isinstance(text, str) else text.decode(name, "bad"))
    except TypeError as e:
        print(e)
for name in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape"):
    print(name, ascii(codecs.lookup_error(name)(UnicodeEncodeError("x", "a\udc81", 1, 2, "why"))[0])
          if name != "surrogateescape" else codecs.lookup_error(name)(UnicodeEncodeError("x", "a\udc81", 1, 2, "why")))
print(codecs.lookup("UTF8").name, codecs.lookup("utf-16-le").name, codecs.lookup("cp1252").name)
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([b])) for b in "hé€".encode("utf-16")])
for name in "utf-8\udce2\udc80", "x\udce2", "ascii\0", "utf-8\xe9":
    for action in (
        lambda: b"a".decode(name), lambda: "a".encode(name), lambda: codecs.lookup(name).name,
        lambda: codecs.decode(b"a", name), lambda: b"\xff".decode("ascii", name), lambda: codecs.lookup_error(name),
    ):
        try:
            print(action())
        except (LookupError, ValueError) as e:
            print(type(e).__name__, ascii(str(e)))


def putting(object, position):
    def handler(error):
        if object is None:
            del error.object
        else:
            error.object = object
        return "?", position

    return handler


class Bytes(bytes):
    pass


# Decoding goes on with the bytes that a handler puts into the error.
for object in 42, "text", None, b"", b"ab", Bytes(b"cd"):
    codecs.register_error("putting", putting(object, 0))
    for data, name in (b"\xff", "ascii"), (b"\xff", "utf-8"), (b"\\u123g", "unicode-escape"):
        try:
            print(data.decode(name, "putting"))
        except (TypeError, AttributeError) as e:
            print(e)
for name in "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace":
    print(name, getattr(codecs, name + "_errors") == codecs.lookup_error(name))
for error in (UnicodeDecodeError("a", b"b", 0, 1, "c"), UnicodeEncodeError("a", "b", 0, 1, "c"),
              UnicodeTranslateError("b", 0, 1, "c")):
    error.object = []
    for name in "ignore", "replace", "backslashreplace":
        try:
            print(codecs.lookup_error(name)(error))
        except TypeError as e:
            print(e)
