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
import multiprocessing
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


def answer(job):
    reader, line = job
    try:
        node = READERS[reader](base64.b64decode(line))
    except ERRORS as error:
        return "error " + " ".join(str(error).split())
    if node is None:
        return "ok null"
    return "ok " + json.dumps(tree(node), separators=(",", ":"))


def main():
    if len(sys.argv) == 1:
        print("\n".join(READERS))
        return
    reader, source, result = sys.argv[1:]
    with open(source, encoding="ascii") as lines, open(result, "w", encoding="ascii") as output:
        jobs = [(reader, line) for line in lines]
        if len(jobs) < 5000:
            answers = map(answer, jobs)
            output.writelines(text + "\n" for text in answers)
            return
        with multiprocessing.Pool() as pool:
            output.writelines(text + "\n" for text in pool.imap(answer, jobs, 500))


if __name__ == "__main__":
    main()
