"""Writes what CPython's compiler says of trees into a file of trees, each tree's answer above it.

usage: expect_trees.py FILE

A tree is a line as `ast.dump` writes it, below a line "#: ERROR MESSAGE" or "#: ok". To add one, write it down below a
line "#:" and run this.
"""

import ast
import sys
import warnings


def answer(tree):
    mode = {ast.Module: "exec", ast.Expression: "eval", ast.Interactive: "single"}[type(tree)]
    try:
        compile(ast.fix_missing_locations(tree), "f", mode)
        return "ok"
    except Exception as error:
        return f"{type(error).__name__} {getattr(error, 'msg', error)}"


def main(file):
    warnings.simplefilter("ignore")
    with open(file) as stream:
        trees = [line for line in stream if not line.startswith("#:")]
    with open(file, "w") as stream:
        for tree in trees:
            stream.write(f"#: {answer(eval(tree, {**vars(ast), "slice": slice}))}\n{tree}")


if __name__ == "__main__":
    main(*sys.argv[1:])
