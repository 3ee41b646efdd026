"""unicodedata: results and errors, one a line."""

import unicodedata as u


def show(source):
    try:
        result = ascii(eval(source))
    except BaseException as e:
        print(source, "=>", type(e).__name__, e)
    else:
        print(source, "->", result)


for line in r"""
u.name('a')|u.name('\n')|u.name('\n',5)|u.name('ab')|u.name(5)|u.lookup('LATIN SMALL LETTER A')|u.lookup('foo')
u.lookup(5)|u.decimal('a')|u.decimal('5')|u.decimal('a',None)|u.digit('a')|u.digit('\xb2')|u.numeric('\xbd')
u.numeric('a')|u.category('a')|u.bidirectional('a')|u.combining('\u0301')|u.east_asian_width('a')|u.mirrored('(')
u.decomposition('\xe9')|u.normalize('NFD','\xe9')|u.normalize('X','\xe9')|u.normalize('NFC',5)
u.is_normalized('NFC','\xe9')|u.is_normalized('X','\xe9')|u.unidata_version|u.ucd_3_2_0.unidata_version
u.ucd_3_2_0.name('a')|u.decimal('ab')|u.decimal(5)|u.lookup('a'*300)|u.normalize('NFKC','\ud800\xe9')|u.UCD()
type(u.ucd_3_2_0)|u.lookup(b'SPACE')|u.category('ab')|u.category(5)|'\N{GREEK SMALL LETTER ALPHA}'|u.name('\uac00')
""".strip().replace("\n", "|").split("|"):
    show(line)
print("abcabc".translate({97: "x", 98: None, "c": 1}), "abc".translate(str.maketrans("ab", "yz", "c")))


print(ascii("\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}\N{LATIN CAPITAL LETTER GHA}\N{latin small letter a}"))

# The database of Unicode 3.2, and what goes by it.
import stringprep
import unicodedata

old = unicodedata.ucd_3_2_0
for c in "a\u0221\u0234\u1e9e\u20ac\ufb1d\U0001f42c\u0e3f\uabcd":
    print(ascii(c), old.category(c), old.bidirectional(c), old.combining(c), old.east_asian_width(c), old.mirrored(c),
          ascii(old.decomposition(c)), old.name(c, None), old.numeric(c, None), old.digit(c, None), old.decimal(c, None),
          ascii(old.normalize("NFKD", c)), old.is_normalized("NFC", c), stringprep.in_table_a1(c))
