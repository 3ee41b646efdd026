"""JSON: texts of records, there and back, with escapes, floats, nesting and indentation."""

import json

N = 200
KIND = "json"


def document(count):
    return {
        "version": 3,
        "records": [
            {
                "id": i, "name": f"Name {i} \u00e9\u4e2d\U0001f600", "tags": ["a", "b\"quoted\"", f"line\nbreak{i}"],
                "score": i / 7, "active": i % 2 == 0, "parent": None if i % 3 else i - 1,
                "nested": {"x": [i, -i, i * 1e10], "y": {"deep": [[[i]]]}},
            }
            for i in range(count)
        ],
    }


def run(n):
    value = document(300)
    total = 0
    for step in range(n):
        text = json.dumps(value)
        back = json.loads(text)
        total += len(text) + back["records"][step]["id"]
        if step % 4 == 0:
            pretty = json.dumps(back, indent=2, sort_keys=True, ensure_ascii=False)
            total += len(pretty) + len(json.loads(pretty, parse_float=str)["records"])
    assert back == value
    return total
