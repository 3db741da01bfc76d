"""Reads documents with other readers of YAML and prints their trees.

usage: pyyaml_trees.py
       pyyaml_trees.py READER INPUT OUTPUT

Without arguments, prints the readers that are there, one a line: `pyyaml`, `libyaml` and `ruamel`, which reads
YAML 1.2. INPUT holds one document a line, in Base64. OUTPUT gets one line for each of them: `ok TREE` or
`error MESSAGE`. TREE is JSON: a mapping is {"map": [[key, value], ...]}, so that the order and the doubles of its
keys stay, a sequence is a list, a scalar is a string. In front of its text it has a letter for how it was written:
p plain, s in single quotes, d in double quotes, l behind |, f behind >.
"""
import base64
import json
import os
import shutil
import sys

import yaml

try:
    import ruamel.yaml
    from ruamel.yaml import YAML
except ImportError:
    YAML = None

STYLES = {None: "p", "": "p", "'": "s", '"': "d", "|": "l", ">": "f"}


def compose_pyyaml(document):
    return yaml.compose(document, Loader=yaml.BaseLoader)


def compose_libyaml(document):
    return yaml.compose(document, Loader=yaml.CBaseLoader)


def compose_ruamel(document):
    return YAML(typ="base", pure=True).compose(document)


READERS = {"pyyaml": compose_pyyaml}
ERRORS = (yaml.YAMLError, ValueError)
if yaml.__with_libyaml__:
    READERS["libyaml"] = compose_libyaml
if YAML is not None:
    READERS["ruamel"] = compose_ruamel
    ERRORS += (ruamel.yaml.error.YAMLError,)


def tree(node):
    kind = type(node).__name__
    if kind == "ScalarNode":
        return STYLES[node.style] + node.value
    if kind == "SequenceNode":
        return [tree(child) for child in node.value]
    return {"map": [[tree(key), tree(value)] for key, value in node.value]}


def answer(reader, line):
    try:
        node = READERS[reader](base64.b64decode(line))
    except ERRORS as error:
        return "error " + " ".join(str(error).split())
    if node is None:
        return "ok null"
    return "ok " + json.dumps(tree(node), separators=(",", ":"))


def write(reader, lines, path):
    with open(path, "w", encoding="ascii") as output:
        output.writelines(answer(reader, line) + "\n" for line in lines)


def main():
    if len(sys.argv) == 1:
        print("\n".join(READERS))
        return
    reader, source, result = sys.argv[1:]
    with open(source, encoding="ascii") as file:
        lines = file.readlines()
    # One part a processor, each in a process of its own, and put together in order.
    count = max(1, min(os.cpu_count() or 1, len(lines) // 500))
    size = -(-len(lines) // count)
    children = []
    for part in range(1, count):
        child = os.fork()
        if child == 0:
            status = 1
            try:
                write(reader, lines[part * size : (part + 1) * size], f"{result}.{part}")
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    write(reader, lines[:size], result)
    for child in children:
        if os.waitpid(child, 0)[1] != 0:
            sys.exit(1)
    with open(result, "ab") as output:
        for part in range(1, count):
            with open(f"{result}.{part}", "rb") as more:
                shutil.copyfileobj(more, output)


if __name__ == "__main__":
    main()
