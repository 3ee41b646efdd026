"""Regular expressions: patterns that nearly nobody would write, on short subjects."""
import ast

ATOMS = ['a', 'b', 'c', 'ab', '.', '^', '$', '\\b', '\\B', '\\A', '\\Z', '\\z', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '[abc]', '[^a]', '[a-c]', '[\\w-]',
         '[]a]', '[^]]', '[a-', '[z-a]', '[\\d-x]', '[[a]', '[a||b]', '[a--b]', '[a&&b]', '[\\b]', '\\1', '\\2', '\\10', '\\01', '\\0', '\\x41', '\\x4', '\\u0041', '\\N{DASH}',
         '\\N{LATIN SMALL LETTER A}', '\\q', '\\_', '\\-', '(?P=n)', '(?P=m)', '\\n', '\n', ' ', '#', '(?#c)', 'é', 'ß', 'ſ', 'K', 'İ', 'ı', 'µ', '\u2028', '\x00', '\ud800',
         '{', '}', '{1}', '{,2}', '\\', '[', ')', '(', '(?', '(?P', '(?P<', '(?P<n', '(?<', '*', '+', '?', '|', ',', '-', '1', '\\U0001d518', '\\U00110000', '\\777', '\\377', '\\400', '𝔘']
REPEATS = ['*', '+', '?', '*?', '+?', '??', '*+', '++', '?+', '{2}', '{1,2}', '{0,}', '{,3}', '{1,2}?', '{1,2}+', '{2,1}', '{0}', '{99999999999}', '{a}', '{1', '{65536}', '{1,3}+?']
GROUPS = ['({})', '({})', '(?:{})', '(?P<n>{})', '(?P<m>{})', '(?={})', '(?!{})', '(?<={})', '(?<!{})', '(?>{})', '(?i:{})', '(?-i:{})', '(?s-i:{})', '(?x: {} )', '(?a:{})', '(?u:{})',
          '(?L:{})', '(?m:{})', '(?(1){}|b)', '(?(n){})', '(?(2){}|c|d)', '(?(0){})', '(?(x){})', '(?i){}', '(?-i){}', '(?z:{})', '(?P>{})', '(?P<1>{})', '(?P<é>{})', '(?P<n>{}', '[{}]', '[^{}]', '(?P<a b>{})', '(?P={})']
LETTERS = 'aaabbbcccABC01_ -\n\tßſKkiİıIµμé\u2028[]{}#'


def pattern(chance, depth):
    match chance.randrange(6) if depth else 0:
        case 0:
            text = chance.choice(ATOMS[:30] if chance.random() < 0.85 else ATOMS)
        case 1:
            text = chance.choice(GROUPS[:12] if chance.random() < 0.8 else GROUPS).replace('{}', pattern(chance, depth - 1))
        case 2:
            text = pattern(chance, depth - 1) + '|' + pattern(chance, depth - 1)
        case _:
            text = ''.join(pattern(chance, depth - 1) for _ in range(chance.randint(1, 3)))
    if chance.random() < 0.3:
        text += chance.choice(REPEATS[:13] if chance.random() < 0.9 else REPEATS)
    return text


def case(chance):
    text = pattern(chance, chance.choice((1, 2, 3, 4)))
    if chance.random() < 0.1 and text:
        at = chance.randrange(len(text))
        text = text[:at] + text[at + 1:]
    subject = ''.join(chance.choice(LETTERS[:9] if chance.random() < 0.7 else LETTERS) for _ in range(chance.randrange(12)))
    flags = chance.choice((0, 0, 0, 2, 8, 16, 64, 256, 2 | 8 | 16, 2 | 256, 4, 32, 64 | 2))
    if chance.random() < 0.15:
        text, subject = (t.encode('utf-8', 'replace') for t in (text, subject))
    return f'matches({text!r}, {flags}, {subject!r})'


def reductions(case):
    text, flags, subject = map(ast.literal_eval, ast.parse(case, mode='eval').body.args)
    for size in (8, 4, 2, 1):
        for at in range(0, len(text), size):
            yield f'matches({text[:at] + text[at + size:]!r}, {flags}, {subject!r})'
        for at in range(0, len(subject), size):
            yield f'matches({text!r}, {flags}, {subject[:at] + subject[at + size:]!r})'
    if flags:
        yield f'matches({text!r}, 0, {subject!r})'
