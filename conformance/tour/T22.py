"""T22, f-strings and t-strings."""

import datetime
import decimal
import string.templatelib as templatelib


def attempt(text):
    try:
        print(text, "->", eval(text, globals()))
    except Exception as error:
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        print(f"{text} -> {type(error).__name__}: {message}")


name, number, real, items, table = "Bo", 42, 3.14159, [1, 2], {"k": "v", "a b": 1}
print("plain")
print(f"", f"text", f"{name}", f"{name} is {number}", f"{number + 1}{name!r}{items[0]}", f'{table["k"]}{table['a b']}', f"{{}} {{{number}}} {{{{", f"{name.upper()}", f"{len(items)}", f"{(lambda x: x * 2)(3)}", f"{'a' 'b'}", f"{number if number > 5 else 0}")
print(f"{name!s} {name!r} {'é'!a} {items!r:>10}|{name!s:^6}|{None} {True} {...}", f"{ number }", f"{number,}", f"{items, 1}", f"{*items, 3}", f"{[n for n in range(3)]}", f"{ {1: 2} }", f"{ {n for n in [1]} }", f"{not number}", f"{number:d}{number}")
print(f"a" "b" f"{number}" rf"\d{number}" fr'\n' F"{name}" Rf"{name}\t" f"\t\x41\u00e9\N{BULLET}{name}\
 continued")
print(f"""{
    number
    + 1
} {name
   !r} multi
line {
    '''nested
text'''}""")

print("specifications")
width, precision, fill = 10, 3, "*"
print(f"{real:.2f}|{real:{width}.{precision}f}|{name:{fill}^{width}}|{name:>{width}}|{number:0{width}d}|{number:+,}|{number:#x}|{number:#010b}|{1234567.891:,.2f}|{1234567:_}|{0.256:.1%}|{1e10:g}|{number:e}|{number:c}|{-number: }|{number:<5}|{number:=+6}|{name:.1}|{name!r:.3}|")
print(f"{real:{'.' + '1' + 'f'}} {number:{'x' if number else 'd'}} {name:{'>'}{'8'}} {real:{{'a': '.3'}['a']}} {number:{width}} {datetime.date(2024, 2, 3):%d.%m.%Y} {datetime.datetime(2024, 2, 3, 4, 5):%H:%M} {decimal.Decimal('1.5'):08.3f} {1 + 2j:.1f} {True:d} {True:5} {2 ** 100:,}")


class Formats:
    def __format__(self, specification):
        return f"<{specification}>"

    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


thing = Formats()
print(f"{thing} {thing:abc} {thing!s} {thing!r:>8} {thing!a:.2} {thing: {name} x} {thing:{name!r}}")
for text in ("f'{number:s}'", "f'{name:d}'", "f'{name:+}'", "f'{items:5}'", "f'{None:5}'", "f'{real:d}'", "f'{number:.2d}'", "f'{number:,x}'", "f'{name:=5}'", "f'{number:q}'", "f'{number:10.}'", "f'{object():5}'[:0]", "f'{number:{items}}'", "f'{undefined}'", "f'{1 / 0}'", "f'{items[5]}'", "f'{number!r:d}'", "f'{table[\"x\"]}'", "f'{number:99999999999999999999}'", "f'{-1:c}'", "f'{real:x}'"):
    attempt(text)

print("debugging with =")
print(f"{number=}", f"{number = }", f"{ number= }", f"{name=!s}", f"{name=!r:>6}", f"{real=:.2f}", f"{number + 1 = }", f"{items[0]=}", f"{name=}{number=}", f"{'a'=}", f"{(x := 5)=}", f"{x==5}", f"{x!=5}", f"{x<=5}", f"{name  =  }", f"{table['k']=}", f"{number=:{width}}", f"{(lambda: 1)()=}", f"{thing=} {thing=:q} {thing=!s}", sep=" | ")
print(f"""{
    number
    =}""")

print("PEP 701")
print(f"{'\n'.join(map(str, items))}", f"{f'{f"{f'{number}'}"}'}", f"{name + "same quotes" + f"{number:{f"{width}"}}"}", f"{
    number  # a comment
}", f"{"\N{BULLET}\t\\"}", f'{'a' if number else 'b'}', f"{"}{"}", f"{table["k"]}", f"{'#'}", f"{name:{"*"}>{5}}", f"{f"{1}" f"{2}"}", f"{'''a
b'''}")
print(f"{(yielded := [i for i in range(3) if (last := i) > 0])} {last}", f"{max(1, 2, key=lambda v: -v)}", f"{(lambda v: v + 1)(1)}", f"{number:{(lambda: 'x')()}}", f"{[*items, *items]}", f"{dict(a=1)}", f"{'a': >5}", f"{number!r}"[::-1], f"{1}" * 2 + f"{2}")
for text in ("f'{}'", "f'{'", "f'}'", "f'{number'", "f'{number!x}'", "f'{number!}'", "f'{number! r}'", "f'{a b}'", "f'{lambda x: 1}'", "f'{number:{}}'", "f'{number:{width'", "f'{!r}'", "f'{:5}'", "f'{=}'", "f'{number!r!s}'", "f'{*items}'", "f'{**table}'", "f'{ }'", "f'{a = b}'", "f'{yield}'", "f'{1:{2:{3:{4}}}}'", "f'{)}'", "f'{(}'", "f'{[)}'", "f\"{'a}\"",
             "f'{class}'", "bf'x'", "fu'x'", "f'{1:>{2}'", "f'{number:\\n}'", "f'{\\n}'", "f'{a$b}'", "f'{1 if 2}'", "f'{number;}'", "f'{import os}'", "'a' f'{'", "f'''{\n'''", "f'{1,}' f'{'", "f'{number:{number!z}}'", "f'\\N{NOT A NAME}'", "f'{x:=5}'", "f'{(x:=5)}'", "f'{number,!r}'"):
    attempt(text)

print("order and scope")
order = []


def note(value):
    order.append(value)
    return value


f"{note(1)}{note(2):{note(5)}}{note(3)!r}"
print(order, (lambda n: f"{n}{[f'{n}{m}' for m in 'ab']}")(1), [f"{n}" for n in range(3)], {f"{k}{k}": f"{v}" for k, v in table.items()})


def local():
    inner = "local"
    return f"{inner} {name} {sorted(locals())} {(lambda: f'{inner}!')()}"


class Class:
    attribute = 1
    text = f"{attribute} {__qualname__}"


print(local(), Class.text, f"{name:{local().split()[0].__len__()}}|", len(f"{'x' * 100_000}"), f"{'%s'}" % "m", f"{'{}'}".format(1), f"{name}".join("ab"))
print(format(number), format(number, "x"), format(real, ".1f"), "{0:>5}|{1}|{k}|{k!r:^5}|{0:{1}}".format(1, 2, k=3), "{.real} {[0]} {a[k]}".format(1, items, a=table), "{:{}}".format("a", 3), "{{{}}}".format(1))
for text in ("format(1, 'z' * 3)", "format(thing, 5)", "'{}'.format()", "'{1}'.format(0)", "'{a}'.format()", "'{'.format()", "'}'.format()", "'{0} {}'.format(1)", "'{!x}'.format(1)", "'{a.b}'.format(a=1)", "'{a[b]}'.format(a=1)", "'{:{}}'.format(1)", "'{0[}'.format(1)", "'{:x}'.format('a')"):
    attempt(text)

print("t-strings")
template = t"Hello {name!r:>{width}} and {number + 1:x} {real=:.1f}{{}}"
print(type(template).__name__, template.strings, template.values)
for each in template.interpolations:
    print(each.value, repr(each.expression), each.conversion, repr(each.format_spec), end="; ")
print()
print([part if isinstance(part, str) else part.expression for part in template], t"".strings, t"a" .strings, t"{name}".strings, (t"a{1}" t"b{2}").strings, (t"a{1}" + t"b").strings, template.interpolations[0].__match_args__)
print(repr(t"x{1}y{'q'!s:>3}"), template == template, t"a" == t"a", rt"\d{1}".strings, tr"\n".strings, T"{1}".values)


def html(template):
    out = []
    for part in template:
        if isinstance(part, templatelib.Interpolation):
            value = format(templatelib.convert(part.value, part.conversion), part.format_spec)
            out.append(value.replace("&", "&amp;").replace("<", "&lt;"))
        else:
            out.append(part)
    return "".join(out)


evil = "<script>"
print(html(t"<b>{evil}</b> {number:05d} {name!r}"), html(t"{t'nested'.strings[0]}"), templatelib.Template("a", templatelib.Interpolation(1, "one"), "b", "c").strings)
match t"{number}".interpolations[0]:
    case templatelib.Interpolation(value, expression, None, ""):
        print("matched", value, expression)
for text in ("t'a' + 'b'", "'a' + t'b'", "t'a' 'b'", "t'{}'", "t'{undefined}'", "t'{1!x}'", "bt'x'", "ft'x'", "t'{'", "templatelib.Template(1)", "templatelib.Interpolation()", "t'a'.strings = 1", "hash(t'a') == 1", "t'a' < t'b'", "str(t'a')[:8]", "f'{t\"a\"}'[:8]", "t'{1:{undefined}}'", "templatelib.Template('a').values", "type('T', (templatelib.Template,), {})"):
    attempt(text)
