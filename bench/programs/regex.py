"""Regular expressions: searching, tokenising, groups, substitution, backtracking."""

import re

N = 90
KIND = "regex"
LINE = re.compile(r'^(?P<host>\d{1,3}(?:\.\d{1,3}){3}) - (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<verb>GET|POST|PUT) (?P<path>[^ ?"]*)(?:\?(?P<query>[^ "]*))? HTTP/1\.[01]" (?P<status>\d{3}) (?P<size>\d+|-)$')
MAIL = re.compile(r"\b[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,6}\b", re.IGNORECASE)
PAIR = re.compile(r"([^&=]+)=([^&]*)")
DOUBLED = re.compile(r"\b(\w+)\s+\1\b")


def log(count):
    verbs = "GET", "POST", "PUT", "GET"
    for i in range(count):
        query = f"?id={i}&name=n{i % 7}&x=%20" if i % 3 else ""
        yield f'10.{i % 256}.{i % 13}.{i % 200} - user{i % 50} [12/Mar/2025:10:{i % 60:02d}:00] "{verbs[i % 4]} /a/b{i % 30}/c{query} HTTP/1.1" {200 + i % 5} {i * 37 if i % 11 else "-"}'


TEXT = " ".join(f"word{i} the the person{i}@mail{i % 9}.example.org said (so-called) {i}.{i % 100:02d} times; x{i % 3}y{i % 5}z" for i in range(600))


def run(n):
    total = 0
    lines = list(log(250))
    for _ in range(n):
        for line in lines:
            match = LINE.match(line)
            total += int(match["status"]) + len(match["path"])
            if match["query"]:
                total += sum(len(value) for _, value in PAIR.findall(match["query"]))
        total += len(MAIL.findall(TEXT)) + len(DOUBLED.findall(TEXT))
        total += len(re.sub(r"(\d+)\.(\d\d)", r"\2:\1", TEXT)) + len(re.split(r"[;,()]\s*", TEXT))
        total += sum(1 for _ in re.finditer(r"x[12]y[^3]z|word\d*7\b", TEXT))
        total += len(re.sub(r"\bperson(\d+)", lambda match: str(int(match[1]) + 1), TEXT))
        total += bool(re.search(r"(?:a|aa)+$", "a" * 16 + "b"))
    return total
