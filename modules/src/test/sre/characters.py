"""Prints the checksums in CharactersTest.java; to be run with the CPython whose Lib the build unpacks."""

import _sre
import re
import sys
import zlib

word, digit, space = re.compile(r"\w"), re.compile(r"\d"), re.compile(r"\s")
lower, upper, categories = bytearray(), bytearray(), bytearray()
for code in range(sys.maxunicode + 1):
    char = chr(code)
    lower += _sre.unicode_tolower(code).to_bytes(3, "little")
    upper += ord(char.upper()[0]).to_bytes(3, "little")
    categories.append(_sre.unicode_iscased(code) | 2 * bool(word.match(char)) | 4 * bool(digit.match(char))
                      | 8 * bool(space.match(char)))
print(zlib.crc32(lower), zlib.crc32(upper), zlib.crc32(categories))
