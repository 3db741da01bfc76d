"""Uses a page as a reader does: by keyboard, by links, on a phone, without scripts."""
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

browser_path, path = sys.argv[1:]
address = Path(path).resolve().as_uri()
problems = []


def expect(what, is_so):
    if not is_so:
        problems.append(what)


with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on("console", lambda message: problems.append(f"console: {message.text}"))
    page.goto(address)
    visible = lambda selector: page.locator(f"{selector}:visible").count()
    routes, rows = visible("[data-unit=route]"), visible("main tbody tr")

    page.keyboard.press("/")
    expect("`/` leads to the search", page.evaluate("document.activeElement.id") == "query")
    page.keyboard.type("rate chat")
    count = page.inner_text("#count")
    expect(f"the count is said: {count}", "1 route" in count)
    expect("the route is shown", page.locator("[id='route-chats.rate']").is_visible())
    expect("other routes are not", 0 < visible("[data-unit=route]") < routes)
    expect("the address holds the search", page.url.endswith("#search=rate%20chat"))
    expect("the contents follow", page.locator("#contents a[href='#route-chats.rate']").is_visible())
    expect("and leave out the rest", visible("#contents a[href='#route-agents.list']") == 0)

    page.fill("#query", "assignee")
    expect("fields are found", "field" in page.inner_text("#count"))
    expect("their rows alone are shown", page.locator("[id='type-Chat.assignee']").is_visible())
    expect("and no others", not page.locator("[id='type-Chat.rating']").is_visible())
    page.fill("#query", "nothing-like-it")
    expect("nothing is found", page.inner_text("#count") == "Nothing found")
    page.keyboard.press("Escape")
    expect("Escape ends the search", visible("[data-unit=route]") == routes)
    expect("and shows every row", visible("main tbody tr") == rows)

    page.goto(address + "#search=rate%20chat")
    page.reload()
    expect("an address is a search", page.input_value("#query") == "rate chat")
    page.evaluate("location.hash = '#type-Agent'")
    page.wait_for_function("document.getElementById('query').value === ''")
    expect("a link out of it ends it", page.locator("[id='type-Agent']").is_visible())

    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[id='route-chats.rate'] button").nth(1).click()
    page.wait_for_function("document.getElementById('count').textContent === 'Copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    expect(f"a call is copied: {copied}", copied.startswith("let chat = try await client.chats.rate("))
    expect(f"nothing is asked for: {requests}", all(url.split("#")[0] == address for url in requests))

    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(address)
    expect("the contents are folded on a phone", not phone.locator("#contents li").first.is_visible())
    phone.click("#contents summary")
    phone.click("#contents a[href='#route-chats.rate']")
    expect("a choice folds them again", not phone.locator("#contents li").first.is_visible())
    expect("and leads there", phone.locator("[id='route-chats.rate'] h3").is_visible())

    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(address)
    expect("without scripts all can be read", plain.locator("[data-unit=route]:visible").count() == routes)
    expect("and no search is offered", not plain.locator("#query").is_visible())
    browser.close()

for problem in problems:
    print(f"not so: {problem}")
print("The page was searched in a browser." if not problems else f"{len(problems)} problems.")
sys.exit(1 if problems else 0)
