"""Words on every ground of stylesheets and theme stand out by 4.5 to 1, light and dark."""

import re
import tomllib
from pathlib import Path

import pytest

from dakcong.charts.compared import LINES
from dakcong.charts.fan import LEGEND, fan_specification
from dakcong.charts.style import LAST_YEAR, PROJECTED, TARGET_WORDS
from tests.ui.colours import contrast, mixed, rgb

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "dakcong/ui/live/assets"
# WCAG 2.2, 1.4.3.
ENOUGH = 4.5
# Words that stand back: a part of the text's colour.
BACK = re.compile(r"[ {](?:color|fill): color-mix\(in srgb, var\(--st-text-color\) (\d+)%, tran")
BADGES = ("gray", "green", "orange", "red", "violet")


def sheet(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def themes() -> dict[str, dict[str, str]]:
    """Variable to colour, of the light and of the dark theme."""
    blocks = re.findall(r"\.first-look(\.first-dark)? \{(.*?)\}", sheet("first.css"), re.DOTALL)
    found = [dict(re.findall(r"--st-([\w-]+): (#\w+);", block)) for _, block in blocks]
    light, dark = filter(None, found)
    return {"light": light, "dark": {**light, **dark}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(scheme: str) -> None:
    theme = themes()[scheme]
    text, ground, primary = (theme[f"{one}-color"] for one in ("text", "background", "primary"))
    pairs = {
        **{one: (theme[f"{one}-text-color"], theme[f"{one}-background-color"]) for one in BADGES},
        "text": (text, theme["secondary-background-color"]),
        "link": (theme["link-color"], ground),
        "pressed": (primary, mixed(primary, ground, 0.14)),
    }
    sheets = ("panel.css", "register.css", "overview.css", "head.css")
    parts = [int(part) / 100 for name in sheets for part in BACK.findall(sheet(name))]
    (before,) = re.findall(r"\.live-before \{ opacity: ([\d.]+); \}", sheet("panel.css"))
    assert parts
    weakest = min(parts) * float(before)
    pairs["stands back"] = (mixed(text, ground, weakest), ground)
    assert {name: one for name, one in pairs.items() if contrast(*one) < ENOUGH} == {}


@pytest.mark.parametrize(("scheme", "place"), [("light", 0), ("dark", 1)])
def test_words_of_a_target_stand_out_in_the_colour_of_its_line(scheme: str, place: int) -> None:
    rule = rf'text\[fill="{TARGET_WORDS}"\] {{ fill: light-dark\((#\w+), (#\w+)\); }}'
    (found,) = re.findall(rule, sheet("panel.css"))
    assert contrast(found[place], themes()[scheme]["background-color"]) >= ENOUGH
    # Red, then green, then blue, as the orange of the line.
    assert sorted(rgb(found[place]), reverse=True) == list(rgb(found[place]))


def lightened() -> dict[tuple[str, str], str]:
    """Colours of marks on a dark ground by `fill` or `stroke` and what they are on a light one."""
    rule = r'\[(\w+)="(#\w+)"\] { \1: light-dark\(\2, (#\w+)\); }'
    return {(kind, light): other for kind, light, other in re.findall(rule, sheet("page.css"))}


def test_samples_of_a_legend_have_the_colours_of_what_is_drawn() -> None:
    marks = [one.get("mark", {}) for one in fan_specification("vi", "million USD")["layer"]]
    areas = [one["opacity"] for one in marks if one.get("type") == "area"]
    # The narrow range lies on the wide one: both let through what is below.
    drawn = {"band_80": 1 - (1 - areas[0]) * (1 - areas[1]), "band_95": areas[0]}
    dark = lightened()
    for name, opacity in drawn.items():
        (light,) = (one.colour for one in LEGEND if one.key == name)
        assert light[:7] == PROJECTED
        assert int(light[7:], 16) / 255 == pytest.approx(opacity, abs=0.004)
        rule = f'.live-glyph[style*="{light}"] {{ color: light-dark({light}, '
        assert f"{rule}{dark['fill', PROJECTED]}{light[7:]}); }}" in sheet("page.css")
    rule = f'.live-glyph[data-glyph="┈"] {{ color: light-dark({LAST_YEAR}, '
    assert f"{rule}{dark['stroke', LAST_YEAR]}); }}" in sheet("page.css")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_range_on_a_bar_or_its_edge_stands_out_from_each_stripe(scheme: str) -> None:
    theme = themes()[scheme]
    edged = r"\.meter-range { --edge: var\(--st-([\w-]+)\); filter: drop-shadow"
    (edge,) = re.findall(edged, sheet("overview.css"))
    stripes = re.findall(r"(#\w+) ", re.findall(r"\.meter-rest {(.*)}", sheet("overview.css"))[0])
    assert len(stripes) == 2
    # WCAG 2.2, 1.4.11.
    for stripe in stripes:
        assert max(contrast(stripe, theme[one]) for one in ("text-color", edge)) >= 3


def test_lines_and_the_widest_range_stand_out_on_a_dark_ground() -> None:
    ground = themes()["dark"]["background-color"]
    dark = lightened()
    lines = {colour for colour, _, _ in LINES.values()}
    # Dashes are gaps for a half: as words, not as the 3 to 1 that WCAG asks of shapes.
    faint = [one for one in lines if contrast(dark.get(("stroke", one), one), ground) < ENOUGH]
    assert faint == []
    # 16 % of its colour, as fan.py draws the 95 % range: 1.2 to 1 until it was lighter.
    assert contrast(mixed(dark["fill", PROJECTED], ground, 0.16), ground) >= 1.35


def test_a_warning_of_streamlit_stands_out() -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    light = theme["light"]
    assert contrast(light["yellowTextColor"], light["yellowBackgroundColor"]) >= 6


@pytest.mark.parametrize(("scheme", "place"), [("light", 0), ("dark", 1)])
def test_the_shade_of_a_wide_table_stands_out_and_hides_no_digit(scheme: str, place: int) -> None:
    theme = themes()[scheme]
    (given,) = re.findall(r"--shade: light-dark\((.*)\);", sheet("page.css"))
    red, green, blue, part = map(int, re.findall(r"\d+", given)[4 * place : 4 * place + 4])
    # It lies over words and ground alike, over those of the head, too.
    over = f"#{red:02x}{green:02x}{blue:02x}"
    words = mixed(over, theme["text-color"], part / 100)
    for name in ("background-color", "secondary-background-color"):
        shade = mixed(over, theme[name], part / 100)
        assert contrast(shade, theme[name]) >= 1.4
        # Twice as much as is asked for: a digit is cut there besides.
        assert contrast(words, shade) >= 9
