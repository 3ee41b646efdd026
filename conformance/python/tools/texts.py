# Tools that write texts: this, json, calendar, timeit, pydoc, pickletools, base64, textwrap and others.

import pickle

from _tools import tool, write

tool("this")
tool("json.tool", stdin='{"b": [1, 2.5, {"c": null}], "a": "\u00e9"}')
tool("json", "--compact", "--sort-keys", stdin='{"b": 1, "a": true}')
tool("json", "--json-lines", "--no-ensure-ascii", "--indent", "2", stdin='{"a": "\u00e9"}\n[1]\n')
tool("json", stdin='{"b":1')
tool("calendar", "2024")
tool("calendar", "2024", "2")
tool("calendar", "--type", "html", "-f", "6", "2024", "3")
tool("timeit", "-n1", "-r1", "pass", number="N", show=False)
tool("timeit", "-n1", "1 / 0", show=False)
for name in ("json.JSONDecoder", "collections.Counter", "list.append", "print", "for", "keywords", "bisect", "nowhere", "enum.Flag", "logging.Handler"):
    tool("pydoc", name)
with open("x.pkl", "wb") as file:
    pickle.dump({"a": [1, 2.5, None, (1,), {3}, b"x", 2**70]}, file, 4)
tool("pickletools", "x.pkl")
tool("pickletools", "-a", "-p", "x.pkl")
tool("pickle", "x.pkl")
tool("base64", "-e", stdin="text\n")
tool("quopri", stdin="a=b \u00e9\n")
tool("textwrap")
tool("mimetypes", "a.html", "b.none")
write("one", "a\nb\nc\n")
write("two", "a\nx\nc\n")
tool("filecmp", ".", ".")
for name in ("json", "calendar", "dis", "ast", "tokenize", "zipapp", "gzip", "http.server", "uuid", "random", "zipfile", "unittest"):
    tool(name, "-h")
