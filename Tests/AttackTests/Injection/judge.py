"""Reads exports of specs with hostile texts, each beside the one with harmless texts.

usage: judge.py FOLDER, which holds SPEC/hostile and SPEC/harmless
Says what it has read; ends with 1 where text has become markup or structure.
"""

import json
import pathlib
import sys
import unicodedata
from html.parser import HTMLParser

try:
    import yaml
except ImportError:
    yaml = None
try:
    import markdown_it
except ImportError:
    markdown_it = None

failures = []
counts = {"JSON": 0, "YAML": 0, "HTML": 0, "Markdown": 0}
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Tree(HTMLParser):
    """Where elements stand, their attributes, and what scripts and styles hold."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.paths = set()
        self.addresses = []
        self.assets = []
        self.flaws = []
        self.feed(text)
        self.close()
        if self.open:
            self.flaws.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attributes):
        self.paths.add((tuple(self.open[-2:]), tag, tuple(sorted(name for name, _ in attributes))))
        for name, value in attributes:
            if name.startswith("on"):
                self.flaws.append(f"{tag} has {name}")
            if name in ("href", "src", "action", "formaction"):
                self.addresses.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.flaws.append(f"</{tag}> in {self.open[-3:]}")
            return
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in ("script", "style"):
            self.assets.append(data)

    def handle_comment(self, data):
        self.flaws.append(f"a comment: {data[:40]}")


# What Unicode calls ignorable, though it is a letter, a mark or unassigned, and the blank of Braille.
UNSEEN = [
    (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065), (0x2800, 0x2800),
    (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF),
]


def invisible(text):
    """The first character that a terminal or an editor would act on, or that nobody sees."""
    for character in text:
        if character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
            return character
        if any(first <= ord(character) <= last for first, last in UNSEEN):
            return character
    return None


root = pathlib.Path(sys.argv[1])
pages = {kind: {} for kind in ("hostile", "harmless")}
for spec in sorted(path for path in root.iterdir() if path.is_dir()):
    for kind in ("hostile", "harmless"):
        for file in sorted((spec / kind).rglob("*")):
            if not file.is_file():
                continue
            text = file.read_bytes().decode("utf-8")
            where = str(file.relative_to(root))
            found = invisible(text)
            if found:
                failures.append(f"{where}: U+{ord(found):04X} as it is")
            if file.suffix == ".json":
                counts["JSON"] += 1
                document = json.loads(text)
                if yaml:
                    counts["YAML"] += 1
                    other = yaml.load(
                        file.with_suffix(".yaml").read_text(encoding="utf-8"),
                        Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
                    if other != document:
                        failures.append(f"{where}: YAML and JSON say different things")
                allowed = {"openapi", "info", "servers", "security", "tags", "paths", "webhooks",
                           "components", "externalDocs", "jsonSchemaDialect"}
                extra = {key for key in document if key not in allowed and key[:2] != "x-"}
                if extra:
                    failures.append(f"{where}: {extra} at the top")
            elif file.suffix == ".html":
                counts["HTML"] += 1
                pages[kind][where] = Tree(text)
            elif file.suffix in (".md", ".tutorial") and markdown_it:
                counts["Markdown"] += 1
                tokens = markdown_it.MarkdownIt("commonmark").enable("table").parse(text)
                flat = [child for token in tokens for child in [token] + (token.children or [])]
                for token in flat:
                    address = token.attrGet("href") or token.attrGet("src") or ""
                    if token.type in ("html_inline", "html_block", "image"):
                        failures.append(f"{where}: {token.type} {token.content[:60]}")
                    elif address and ":" in address and not address.startswith(
                            ("http://", "https://", "doc:")):
                        failures.append(f"{where}: a link to {address[:60]}")

known = set().union(*(tree.paths for tree in pages["harmless"].values()))
assets = {asset for tree in pages["harmless"].values() for asset in tree.assets}
for where, tree in pages["hostile"].items():
    failures += [f"{where}: {flaw}" for flaw in tree.flaws]
    tags = {path[1] for path in known}
    failures += [f"{where}: an element {path[1]}" for path in tree.paths if path[1] not in tags]
    attributes = {name for path in known for name in path[2]}
    failures += [f"{where}: attributes {path[2]}" for path in tree.paths
                 if not set(path[2]) <= attributes]
    failures += [f"{where}: another script or style" for asset in tree.assets
                 if asset not in assets]
    failures += [f"{where}: an address {address[:60]!r}" for address in tree.addresses
                 if not address.startswith(("#", "https://", "http://", "data:,"))]

for failure in failures[:50]:
    print(failure)
read = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
print(f"{read} documents read, {len(failures)} failures")
sys.exit(1 if failures else 0)
