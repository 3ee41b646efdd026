"""Strings: building by +=, join, slices, replace, split, find and translate."""

N = 140
KIND = "strings"
WORDS = "the quick brown fox jumps over the lazy dog while Ärger und Öl über Äste fließt".split()


def caesar(text, shift):
    out = ""
    for letter in text:
        if "a" <= letter <= "z":
            out += chr((ord(letter) - 97 + shift) % 26 + 97)
        else:
            out += letter
    return out


def wrap(words, width):
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    lines.append(line)
    return "\n".join(lines)


def run(n):
    total = 0
    for round_number in range(n):
        words = [WORDS[(i * 7 + round_number) % len(WORDS)] for i in range(3000)]
        text = wrap(words, 72)
        secret = caesar(text, 13)
        assert caesar(secret, 13) == text
        total += secret.count("gur") + text.find("fließt", 500) + len(text.replace("the", "a").upper())
        for line in text.split("\n"):
            stripped = line.strip().title()
            total += len(stripped) + stripped.startswith("The") + (line[::-1] < line) + line.rfind("o")
            total += len(line.partition(" ")[2].center(80, "."))
        table = str.maketrans({"o": "0", "e": "3", "ß": "ss"})
        total += sum(map(len, text.translate(table).splitlines()))
        reverse = ""
        for word in words[:800]:
            reverse = word + reverse
        total += len(reverse) + sum(1 for letter in reverse if letter in "aeiou")
    return total
