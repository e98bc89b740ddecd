"""The scripts read nothing but what `dakcong.shows` promises."""

import json
from base64 import b64encode
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from playwright.sync_api import BrowserContext, Page

from dakcong.served.bundle import script
from dakcong.shows import Action, Control, Paper, Register, Screen
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
LINKS = (
    *("/", "/figures", "/methods", "/industry", "/energy"),
    "/exports?x.p=commodities&x.us=on&k=reach",
    "/retail_sales?lang=en&k=explain",
    "/industry?i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2&i.aw=200&i.am=9&k=reach",
    "/industry?i.h=15&nothing=1",
    "/compare?x.g=5&pa=x.g_9.us_on",
    "/parks?ko=75",
)
# Notes every key that is asked for and is not in the shape of what it is asked of.
WATCH = """
globalThis.unpromised = [];
globalThis.promised = (value, shape, path) => {
  if (value === null || typeof value !== "object" || shape === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const found = Reflect.get(target, key);
      if (typeof key === "symbol" || ["toJSON", "then"].includes(key)) return found;
      if (Array.isArray(target)) {
        return /^\\d+$/.test(key) ? promised(found, shape.items ?? null, `${path}[]`) : found;
      }
      if (shape.values !== undefined) return promised(found, shape.values, `${path}.*`);
      if (!(key in shape.keys)) {
        globalThis.unpromised.push(`${path}.${key}`);
        return found;
      }
      return promised(found, shape.keys[key], `${path}.${key}`);
    },
  });
};
"""


def shape_of(kind: Any) -> Any:
    """Keys of a typed dictionary, items of a list, values of a mapping; None where all is free."""
    if is_typeddict(kind):
        return {"keys": {name: shape_of(one) for name, one in get_type_hints(kind).items()}}
    origin, parts = get_origin(kind), get_args(kind)
    if origin is list:
        inner = shape_of(parts[0])
        return None if inner is None else {"items": inner}
    if origin is dict:
        inner = shape_of(parts[1])
        return None if inner is None else {"values": inner}
    for one in parts:
        found = shape_of(one)
        if found is not None:
            return found
    return None


SHAPES = {
    name: json.dumps(shape_of(one))
    for name, one in {
        "screen": Screen,
        "control": Control,
        "action": Action,
        "register": Register,
        "paper": Paper,
    }.items()
}
PAPER = "(await ask(`dakcong/paper?${new URLSearchParams({ path: `/${path}`, query })}`))[1]"
# What the panel is handed, and the same under watch.
WATCHED = {
    "const screen = byRun ? ran : reply;": (
        f"const screen = promised(byRun ? ran : reply, {SHAPES['screen']}, 'screen');"
    ),
    "handed.set(parentElement, data);": (
        "handed.set(parentElement, {"
        f" control: promised(data.control ?? null, {SHAPES['control']}, 'control'),"
        f" action: promised(data.action ?? null, {SHAPES['action']}, 'action'),"
        " text: data.text });"
    ),
    "JSON.parse(text)": f"promised(JSON.parse(text), {SHAPES['register']}, 'register')",
    PAPER: f"promised({PAPER}, {SHAPES['paper']}, 'paper')",
}


def watched() -> str:
    """The panel's script, with everything that is handed to it under watch."""
    body = script().decode()
    for old, new in WATCHED.items():
        assert body.count(old) == 1, old
        body = body.replace(old, new)
    return body


def watch(context: BrowserContext, page: Page) -> None:
    """Hand the page the watched script; a route would switch the browser's cache off."""
    line, body = context.new_cdp_session(page), b64encode(watched().encode()).decode()
    headers = [{"name": "content-type", "value": "text/javascript"}]
    answer = {"responseCode": 200, "responseHeaders": headers, "body": body}

    def answered(asked: dict[str, Any]) -> None:
        line.send("Fetch.fulfillRequest", {"requestId": asked["requestId"], **answer})

    line.on("Fetch.requestPaused", answered)
    line.send("Fetch.enable", {"patterns": [{"urlPattern": "*/panel.js"}]})


def use(one: Visit) -> None:
    """Everything that makes the scripts read: a drag, a move, what is folded, the link."""
    one.unfold()
    for slider in one.page.locator(".live-slider input[type=range]").all()[:2]:
        slider.focus()
        one.page.keyboard.press("Shift+ArrowRight")
        one.page.keyboard.press("PageUp")
    one.settle()
    if one.page.locator(".live-replay:enabled").count():
        one.page.locator(".live-replay").click()
    one.share()
    if one.page.locator(".live-guide:visible").count():
        one.page.locator(".live-guide").click()
    one.settle()


def test_no_key_is_read_that_is_not_promised(readers: Any) -> None:
    context = readers.browser.new_context(reduced_motion="reduce", service_workers="block")
    context.add_init_script(WATCH)
    one = Visit(context.new_page(), readers.base_url)
    watch(context, one.page)
    for link in LINKS:
        use(one.open(link))
        assert one.page.evaluate("unpromised") == [], link
    # The paper comes once the page has rested.
    one.page.locator(".paper-link").wait_for(state="attached")
    assert one.page.evaluate("unpromised") == []
    # The watch itself works.
    assert one.page.evaluate(
        """() => {
          const seen = promised({ inner: [{ known: 1 }] },
            { keys: { inner: { items: { keys: { known: null } } } } }, "it");
          return [seen.inner[0].known, seen.inner[0].other, seen.stranger, unpromised];
        }"""
    ) == [1, None, None, ["it.inner[].other", "it.stranger"]]
    assert one.violations == []
    context.close()
