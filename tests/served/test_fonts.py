"""Fonts cut to what the pages use hold every letter and icon of them."""

import re
from pathlib import Path

from dakcong.answers.facts import Facts
from dakcong.charts.style import STATUS_LOOK
from dakcong.served.fonts import OURS, addresses, font
from dakcong.ui.pages import pages
from tests.served.asking import get

# The alphabet with all its tones, both cases; see Unicode's Latin Extended Additional.
VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxy" + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)
# An icon in a word of Streamlit, and in a script.
MATERIAL = re.compile(r":material/(\w+):")
DRAWN = re.compile(r"""(?:icon|labelled)\((?:\w+, )?"(\w+)\"""")


def listed(name: str) -> str:
    return font(name).decode("utf-8")


def test_every_letter_is_there(root: Path) -> None:
    letters = set(listed("letters.txt"))
    assert set(VIETNAMESE + VIETNAMESE.upper()) <= letters
    texts = "".join(one.read_text("utf-8") for one in (root / "dakcong/texts").rglob("*.*ml"))
    assert set(texts) <= letters


def test_every_icon_is_there(root: Path, facts: Facts) -> None:
    icons = set(listed("icons.txt").split())
    code = "".join(one.read_text("utf-8") for one in (root / "dakcong").rglob("*.py"))
    assets = (root / "dakcong/ui/live/assets").glob("*.js")
    scripts = "".join(one.read_text("utf-8") for one in assets)
    used = {one.icon for one in pages(facts)} | {icon for icon, _ in STATUS_LOOK.values()}
    used |= {*MATERIAL.findall(code), *DRAWN.findall(scripts)}
    # Of Streamlit's own menu and folds.
    used |= {"more_vert", "keyboard_arrow_right", "keyboard_arrow_down", "close", "light_mode"}
    assert len(used) > 25
    assert used <= icons


def test_they_stand_where_streamlit_looks_for_its_own(address: str) -> None:
    assert sorted(addresses().values()) == sorted(OURS.values())
    sent = 0
    for path, name in addresses().items():
        status, headers, body = get(address + path)
        assert (status, headers["content-type"]) == (200, "font/woff2")
        assert body == font(name)
        sent += len(body)
    # A third of a second at 1.6 Mbit/s; Streamlit's take 2.7.
    assert sent < 65_000
