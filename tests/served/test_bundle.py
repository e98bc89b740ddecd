"""Scripts and style sheets as one each: whole, in an order that works, asked for anew."""

import re
import urllib.error

import pytest

from dakcong.served.bundle import SHEETS, assets, script, style
from dakcong.served.document import PANEL
from tests.served.asking import DOCUMENT, get

# What a script starts beside the page, by its own address.
ALONE = re.findall(r'new Worker\(new URL\("\./([\w-]+\.js)"', script().decode())
SCRIPTS = sorted(
    one.name for one in assets().iterdir() if one.name.endswith(".js") and one.name not in ALONE
)


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_reached_and_written_in_the_forms_that_are_read(name: str) -> None:
    text = assets().joinpath(name).read_text(encoding="utf-8")
    for line in re.findall(r"^(?:import|export)\b.*", text, re.MULTILINE):
        assert re.match(
            r'import (\{[^}]*\} from )?"\./[\w-]+\.js";$'
            r"|export (default )?(async )?(function|const|class) \w+",
            line,
        ), line
    # Every line of code stands in the whole, but for what binds the scripts together.
    whole = script().decode()
    lines = [one for one in text.splitlines() if not re.match(r"(import|export)\b", one)]
    assert "\n".join(lines[:3]) in whole or lines[0] in whole
    assert all(one in whole for one in lines)


def test_a_worker_stands_alone() -> None:
    assert ALONE == ["courier.js"]
    text = assets().joinpath(*ALONE).read_text(encoding="utf-8")
    assert re.findall(r"^(?:import|export)\b.*", text, re.MULTILINE) == []


def test_a_script_stands_after_those_that_it_needs() -> None:
    whole = script().decode()
    assert re.findall(r"^(import|export) (?!default)", whole, re.MULTILINE) == []
    for used in set(re.findall(r"= (\$\w+);$", whole, re.MULTILINE)):
        made = whole.index(f"const {used} = ")
        assert made < whole.index(f"}} = {used};")


def test_every_style_sheet_is_in_the_one() -> None:
    sheets = {one.name.removesuffix(".css") for one in assets().iterdir() if ".css" in one.name}
    assert sheets == {*SHEETS, "print"}
    assert all(assets().joinpath(f"{one}.css").read_bytes() in style() for one in SHEETS)


@pytest.mark.parametrize(
    ("name", "kind", "body"),
    [("panel.js", "text/javascript", script()), ("panel.css", "text/css", style())],
)
def test_they_are_sent_whole_and_not_twice(address: str, name: str, kind: str, body: bytes) -> None:
    _status, headers, sent = get(f"{address}{PANEL}{name}")
    assert sent == body
    assert headers["content-type"].startswith(kind)
    assert headers["cache-control"] == "no-cache"
    assert headers["x-content-type-options"] == "nosniff"
    for tag in (headers["etag"], f"W/{headers['etag']}", f'"other", {headers["etag"]}'):
        with pytest.raises(urllib.error.HTTPError) as refused:
            get(f"{address}{PANEL}{name}", {"If-None-Match": tag})
        with refused.value as answer:
            assert (answer.code, answer.read()) == (304, b"")


def test_a_document_names_one_script_and_one_sheet_of_ours_and_that_of_paper(address: str) -> None:
    page = get(f"{address}/exports", DOCUMENT)[2].decode()
    named = re.findall(r'href="([^"]*dakcong\.live/[^"]+)"', page)
    ours = [one.rpartition("/")[2] for one in named if "vendor" not in one]
    assert ours == ["panel.css", "print.css", "panel.js"]
