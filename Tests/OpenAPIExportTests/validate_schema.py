#!/usr/bin/env python3
"""Holds the JSON Schema of the spec language against specs that the reader takes or refuses.

    validate_schema.py SCHEMA TABLE

Every spec of the project must be valid by the schema. Of the specs that tests refuse, those that the
schema refuses too are counted; TABLE lists the findings that no schema can tell, each of which must
get past it. Ends with 1 where anything differs. Needs jsonschema and PyYAML from PyPI.
"""

import ast
import json
import pathlib
import re
import sys

import yaml
from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do: scalars by the core schema of YAML 1.2, keys as texts."""

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(~|null|Null|NULL|)$", "~nN"),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first) + ([""] if tag == "null" else []))
# Whole numbers of YAML 1.1 may be octal; those of 1.2 are not.
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))

REQUIRED = {
    "api": "api: Shop", "server": "server: https://shop.example", "auth": "auth: none",
    "routes": "routes:\n  shop.ping: {get: /ping}",
}


def whole(piece):
    """A piece of a spec with the keys that every spec needs."""
    keys = {line.split(":")[0] for line in piece.split("\n") if line[:1].isalpha()}
    head = "" if "hcgen" in keys else "hcgen: 1\n"
    return head + "\n".join([piece] + [line for key, line in REQUIRED.items() if key not in keys])


def refusals():
    """The pieces that the tests of the reader refuse, each with the id of what is found first."""
    source = (ROOT / "Tests/APIModelTests/RefusalTests.swift").read_text(encoding="utf-8")
    text = r'"(?:[^"\\]|\\.)*"'
    for match in re.finditer(rf"Refusal\(\s*({text}),\s*({text})", source):
        piece, found = (ast.literal_eval(part.replace("\\u{", "\\N{")) for part in match.groups())
        yield piece, found.split(" ")[0]


def main(schema_path, table_path):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems = []

    specs = sorted(ROOT.glob("Specs/*.yaml")) + sorted(
        ROOT.glob("Tests/SwiftGenerationTests/Golden/*/spec.yaml"))
    valid = 0
    for path in specs:
        spec = yaml.load(path.read_text(encoding="utf-8"), Loader)
        errors = list(validator.iter_errors(spec))
        valid += not errors
        problems += [f"{path}: {error.json_path}: {error.message[:80]}" for error in errors]
    pages = ["README.md", "Sources/hcgen/hcgen.docc/SpecLanguage.md"]
    for page in pages:
        text = (ROOT / page).read_text(encoding="utf-8")
        for block in re.findall(r"```yaml\n(hcgen: 1\n.*?)```", text, re.DOTALL):
            for error in validator.iter_errors(yaml.load(block, Loader)):
                problems.append(f"{page}: {error.json_path}: {error.message[:80]}")

    expected = set(pathlib.Path(table_path).read_text(encoding="utf-8").split("\n")) - {""}
    passed = []
    refused = 0
    for piece, name in refusals():
        try:
            spec = yaml.load(whole(piece), Loader)
        except yaml.YAMLError as error:
            problems.append(f"{piece!r} is no YAML: {error}")
            continue
        if validator.is_valid(spec):
            passed.append(f"{name} {json.dumps(piece, ensure_ascii=False)}")
        else:
            refused += 1
    for line in sorted(set(passed) ^ expected):
        problems.append(("not in the table: " if line in passed else "refused by now: ") + line)

    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{valid} of {len(specs)} specs are valid by the schema. Of {refused + len(passed)} refused ones it refuses "
          f"{refused}; {len(passed)} are for the reader alone.")
    return 1 if problems or refused == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
