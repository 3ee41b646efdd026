"""Strings and dispatch: a hand-written tokenizer, parser and evaluator of a small language."""

N = 150
KIND = "strings"

PROGRAM = """
let total = 0 ;
let i = 0 ;
while i < 60 {
  let square = i * i - ( i + 3 ) * 2 ;
  if square % 3 == 0 { total = total + square / 3 ; } else { total = total - 1 ; }
  i = i + 1 ; # a comment
}
let text = "result" ;
print text ; print total ;
"""


class Token:
    __slots__ = "kind", "text", "line"

    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line


KEYWORDS = {"let", "while", "if", "else", "print"}


def tokenize(source):
    tokens = []
    position, line, end = 0, 1, len(source)
    while position < end:
        char = source[position]
        start = position
        if char == "\n":
            line += 1
            position += 1
        elif char.isspace():
            position += 1
        elif char == "#":
            while position < end and source[position] != "\n":
                position += 1
        elif char.isalpha() or char == "_":
            while position < end and (source[position].isalnum() or source[position] == "_"):
                position += 1
            text = source[start:position]
            tokens.append(Token(text if text in KEYWORDS else "name", text, line))
        elif char.isdigit():
            while position < end and source[position].isdigit():
                position += 1
            tokens.append(Token("number", source[start:position], line))
        elif char == '"':
            position = source.index('"', position + 1) + 1
            tokens.append(Token("string", source[start + 1:position - 1], line))
        else:
            width = 2 if source[position:position + 2] in ("==", "<=", ">=", "!=") else 1
            position += width
            tokens.append(Token(source[start:position], source[start:position], line))
    tokens.append(Token("end", "", line))
    return tokens


LEVELS = ({"==", "!=", "<", ">", "<=", ">="}, {"+", "-"}, {"*", "/", "%"})


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.place = 0

    def peek(self):
        return self.tokens[self.place].kind

    def take(self, *kinds):
        token = self.tokens[self.place]
        if kinds and token.kind not in kinds:
            raise SyntaxError(f"line {token.line}: {token.text!r}, expected {kinds}")
        self.place += 1
        return token

    def block(self, end):
        statements = []
        while self.peek() != end:
            statements.append(self.statement())
        self.take(end)
        return statements

    def braces(self):
        self.take("{")
        return self.block("}")

    def statement(self):
        kind = self.peek()
        if kind == "let" or kind == "name":
            if kind == "let":
                self.take()
            name = self.take("name").text
            self.take("=")
            value = self.expression()
            self.take(";")
            return "set", name, value
        if kind == "while":
            self.take()
            return "while", self.expression(), self.braces()
        if kind == "if":
            self.take()
            test, yes, no = self.expression(), self.braces(), []
            if self.peek() == "else":
                self.take()
                no = self.braces()
            return "if", test, yes, no
        self.take("print")
        value = self.expression()
        self.take(";")
        return "print", value

    def expression(self, level=0):
        if level == len(LEVELS):
            return self.atom()
        left = self.expression(level + 1)
        while self.peek() in LEVELS[level]:
            operator = self.take().kind
            left = operator, left, self.expression(level + 1)
        return left

    def atom(self):
        token = self.take("number", "name", "string", "(")
        if token.kind == "number":
            return "constant", int(token.text)
        if token.kind == "string":
            return "constant", token.text
        if token.kind == "name":
            return "name", token.text
        value = self.expression()
        self.take(")")
        return value


OPERATIONS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "%": lambda a, b: a % b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
}


class Evaluator:
    def __init__(self):
        self.names = {}
        self.output = []

    def run(self, statements):
        for statement in statements:
            getattr(self, "do_" + statement[0])(*statement[1:])

    def do_set(self, name, value):
        self.names[name] = self.value(value)

    def do_while(self, test, body):
        while self.value(test):
            self.run(body)

    def do_if(self, test, yes, no):
        self.run(yes if self.value(test) else no)

    def do_print(self, value):
        self.output.append(self.value(value))

    def value(self, node):
        match node:
            case ("constant", value):
                return value
            case ("name", name):
                return self.names[name]
            case (operator, left, right):
                return OPERATIONS[operator](self.value(left), self.value(right))


def run(n):
    total = 0
    for _ in range(n):
        tokens = tokenize(PROGRAM * 8)
        statements = Parser(tokens).block("end")
        evaluator = Evaluator()
        evaluator.run(statements)
        total += len(tokens) + evaluator.output[-1]
    return total, evaluator.output[:2]
