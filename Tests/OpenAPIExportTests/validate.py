#!/usr/bin/env python3
"""Holds exported OpenAPI documents against the rules of OpenAPI.

    validate.py FILE...

Each document is checked by openapi-spec-validator, and each example and default in it by the schema
that it stands in. Where a document is there as NAME.json and NAME.yaml, both must hold one tree.
Ends with 1 where anything is wrong. Needs openapi-spec-validator and PyYAML from PyPI.
"""

import json
import pathlib
import sys
import warnings
from urllib.parse import quote

import yaml
from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_schema_validator import oas30_format_checker, oas31_format_checker
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4, DRAFT202012

warnings.simplefilter("error")


def load(path):
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)


# Objects whose keys are names of the API.
MAPS = {"properties", "schemas", "paths", "webhooks", "x-webhooks", "responses", "headers",
        "securitySchemes", "scopes", "mapping", "x-aliases"}


def pointer(place, key):
    return f"{place}/{quote(str(key).replace('~', '~0').replace('/', '~1'), safe='~')}"


def samples(node, place="#", is_map=False):
    """The place of each schema with an example or a default of its own, and what that is."""
    if isinstance(node, list):
        for index, element in enumerate(node):
            yield from samples(element, pointer(place, index))
    elif isinstance(node, dict):
        if not is_map:
            if "default" in node:
                yield place, node["default"]
            if "example" in node:
                yield place, node["example"]
            for example in node.get("examples", []):
                yield place, example
        for key, value in node.items():
            if is_map or key not in ("default", "example", "examples", "enum"):
                yield from samples(value, pointer(place, key), not is_map and key in MAPS)


def check(path):
    document = load(path)
    validate(document)
    is30 = document["openapi"].startswith("3.0")
    specification = DRAFT4 if is30 else DRAFT202012
    registry = Registry().with_resource("urn:document", Resource(document, specification))
    count = 0
    problems = []
    for place, sample in samples(document):
        validator = (OAS30Validator if is30 else OAS31Validator)(
            {"$ref": "urn:document" + place}, registry=registry,
            format_checker=oas30_format_checker if is30 else oas31_format_checker)
        count += 1
        problems += [f"{place}: {error.message}" for error in validator.iter_errors(sample)]
    twin = path.with_suffix(".yaml")
    if path.suffix == ".json" and twin.exists() and load(twin) != document:
        problems.append(f"{twin.name} holds another tree")
    return count, problems


def main(paths):
    total = 0
    failed = 0
    for path in map(pathlib.Path, paths):
        try:
            count, problems = check(path)
        except Exception as error:
            count, problems = 0, [f"{type(error).__name__}: {error}"]
        total += count
        failed += bool(problems)
        for problem in problems:
            print(f"{path}: {problem}", file=sys.stderr)
    print(f"{len(paths)} documents, {total} examples and defaults, {failed} documents with errors")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
