"""Reads documents with PyYAML's BaseLoader and prints their trees.

usage: pyyaml_trees.py INPUT OUTPUT

INPUT holds one document a line, in hexadecimal digits. OUTPUT gets one line for each of them:
`ok TREE` or `error MESSAGE`. TREE is JSON: a mapping is {"map": [[key, value], ...]}, so that
the order and the doubles of its keys stay, a sequence is a list, a scalar is a string.
"""
import json
import sys

import yaml


def tree(node):
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [tree(child) for child in node.value]
    return {"map": [[tree(key), tree(value)] for key, value in node.value]}


def answer(document):
    try:
        node = yaml.compose(document, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError) as error:
        return "error " + " ".join(str(error).split())
    if node is None:
        return "ok null"
    return "ok " + json.dumps(tree(node), separators=(",", ":"))


def main():
    with open(sys.argv[1], encoding="ascii") as source, open(sys.argv[2], "w") as result:
        for line in source:
            print(answer(bytes.fromhex(line.strip())), file=result)


main()
