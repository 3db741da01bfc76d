"""Looks at pages with axe: wide and narrow, light and dark, whole and while something is searched."""
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

VIEWS = [
    (1280, "light", ""),
    (390, "dark", ""),
    (1280, "dark", "#search=item"),
    (390, "light", "#search=nothing-like-it"),
]

browser_path, *paths = sys.argv[1:]
found = 0
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
    for path in paths:
        for width, scheme, fragment in VIEWS:
            # The checker is a script too, which the page's own policy would not let run.
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
            )
            page = context.new_page()
            page.goto(Path(path).resolve().as_uri() + fragment)
            page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
            for violation in Axe().run(page).response["violations"]:
                found += 1
                print(f"{Path(path).name} {width} {scheme} {fragment}: {violation['help']}")
                for node in violation["nodes"][:3]:
                    print(f"    {node['html'][:160]}")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found += 1
                print(f"{Path(path).name} {width}: the page is wider than the window")
            context.close()
    browser.close()
print(f"axe looked at {len(paths)} pages in {len(VIEWS)} views: {found} violations.")
sys.exit(1 if found else 0)
