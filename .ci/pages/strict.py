"""Reads pages with the strict parser of html5lib, which takes no error."""
import sys

import html5lib

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as page:
        html5lib.HTMLParser(strict=True).parse(page.read())
print(f"{len(sys.argv) - 1} pages are valid by html5lib.")
