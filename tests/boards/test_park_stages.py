"""The land of parks by stage: split and softened as printed, what the release could not know."""

from itertools import combinations
from pathlib import Path

import pytest

from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.energy_obstacles import MARKS as LEVELS
from dakcong.answers.boards.energy_stages import MARKS as SIDES
from dakcong.answers.boards.park_stages import MARKS, stages
from dakcong.answers.boards.parks import parks
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.charts.bars import OF_PERIODS
from dakcong.charts.style import HOLLOW, Mark
from dakcong.shows import Chart
from tests.boards.test_energy import DAY
from tests.golden.page_lines import lines_of_parts

GROUNDS = ("#ffffff", "#0d1514")


def drawn(facts: Facts, vintage: str = "2025-06") -> Chart:
    (part,) = stages(arrived(facts, [("lang", "en"), ("v", vintage)])[0])
    chart = part["content"][0]
    assert chart["kind"] == "chart"
    return chart


def test_the_land_of_a_park_is_split_as_printed(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    (part,) = stages(reader)
    chart = part["content"][0]
    assert chart["kind"] == "chart"
    own = {
        one["meaning"]: one for one in chart["rows"] if one["label"].startswith("KCN Hòa Hiệp 1")
    }
    # 102.33 ha in all; 52.54 let and 14.64 free of 67.18 ha of industrial land: 35.15 besides.
    spans = {name: round(one["end"] - one["start"], 2) for name, one in own.items()}
    assert spans == {"park_let": 52.54, "park_free": 14.64, "park_rest": 35.15}
    assert own["park_let"]["said"] == (
        "52.54 ha let · 14.64 ha free (to be checked) · other: 35.15 ha"
    )
    gone = next(one for one in chart["rows"] if one["label"].startswith("KCN Hòa Phú (2017"))
    assert gone["said"] == "181.73 ha in all, no land left (10 March 2025)"
    assert gone["meaning"] == "park_gone"
    # What is not built has neither let nor free land.
    built = {one["meaning"] for one in chart["rows"] if one["label"].startswith("KCN Ea Kar")}
    assert built == {"park_planned"}


def test_a_sum_says_what_of_it_the_release_could_not_know(facts: Facts) -> None:
    # Phú Xuân 313.03 ha, March 2025; Hòa Tâm "gần 492 ha", Vietstock on 2 December 2025; the
    # high-tech park "khoảng 251,6 ha", begun on 19 August 2025: "251,6 ha" on 30 May already.
    both = "about 1,057\u00a0ha being built"
    inside = "KCN Hòa Tâm (phase 1) nearly 492 ha, 2 December 2025, after the release shown"
    begun = "KCN Công nghệ cao Phú Yên (high-tech park) about 251.6 ha"
    begun = f"{begun}: area known since 30 May 2025, being built as published 19 August 2025"
    inside = f"{inside}; {begun}, after the release shown"
    june, november = drawn(facts), drawn(facts, "2025-11")
    assert f"{both} (of this: {inside}) and" in june["title"]
    assert f"{both} (of this: KCN Hòa Tâm" not in november["title"]
    assert both in november["title"]
    # In plans: M'Drắk 300, Ea Kar 480, Ea H'leo 400.
    assert "and 1,180\u00a0ha in plans" in november["title"]
    assert "after the release" not in november["title"]
    assert june["table"] is not None
    both_east = "KCN Hòa Tâm (phase 1), KCN Công nghệ cao Phú Yên (high-tech park)"
    names = ("KCN Phú Xuân", both_east)
    assert [[row[0], *row[3:]] for row in june["table"]["made"]()["rows"] if row[5] in names] == [
        ["Being built", "313.03", "2025", "KCN Phú Xuân"],
        ["Being built (after the release shown)", "about 744", "2025", both_east],
    ]


def test_pages_of_lists_say_first_how_many_rows_came_after_the_release(facts: Facts) -> None:
    # parks.csv: 19 August, 2 and 23 December 2025, June 2026; energy.csv and obstacles.csv:
    # January 2026 on.
    for vintage, counts in (("2025-06", (4, 91)), ("2025-11", (1, 91))):
        reader, _ = arrived(facts, [("lang", "en"), ("v", vintage)])
        for made, count in zip((parks(reader), energy(reader, DAY)), counts, strict=True):
            said = [one for one in lines_of_parts(made[:1]) if "rows of the list of p" in one]
            assert len(said) == 1
            assert f" {count} of the " in said[0]


def test_numbers_are_as_soft_as_their_sources_print_them(facts: Facts) -> None:
    chart = drawn(facts)
    said = {one["label"]: one["said"] for one in chart["rows"] if one["said"]}
    # "gần 492 ha"; "hơn 104 ha", of which 9.7 are free.
    assert said["KCN Hòa Tâm (phase 1) (2025)"].startswith("nearly 492 ha being built")
    assert said["KCN Đông Bắc Sông Cầu - KV1 (2022)"] == "9.7 ha free · other: over 94 ha"
    # 181.73 + 102.33 + 104 = 388.06: sums that are soft are ours, and have no hundredths.
    assert "over 388\u00a0ha are operating" in chart["title"]
    shown = "\n".join(lines_of_parts(parks(arrived(facts, [("lang", "en")])[0])))
    # "gần 492 ha, hơn 4.188 tỷ đồng"; "trên 600 ha"; "gần 241 ha … gần 310 ha".
    for soft in ("nearly 492 |", "over 4,188 |", "over 600 |", "nearly 310 (total area)"):
        assert soft in shown


@pytest.mark.parametrize("marks", [MARKS, SIDES])
@pytest.mark.parametrize("ground", GROUNDS)
def test_colours_of_a_legend_are_told_apart_on_both_grounds(
    marks: tuple[Mark, ...], ground: str
) -> None:
    colours = [one.colour for one in marks]
    # WCAG 2.2, 1.4.11: three to one; CIE 1976: two colours 30 apart are no shades of one.
    assert min(contrast(one, ground) for one in colours) >= 3
    assert min(distance(*pair) for pair in combinations(colours, 2)) >= 30


@pytest.mark.parametrize("ground", GROUNDS)
def test_what_is_drawn_as_an_outline_is_seen_on_both_grounds(ground: str) -> None:
    outlined = {one.key: one.colour for one in OF_PERIODS if one.glyph == HOLLOW}
    assert outlined.keys() == {"to_check", "month_open"}
    # Signs of one size: of the page's font, or both of another.
    letters = Path("dakcong/ui/fonts/letters.txt").read_text(encoding="utf-8")
    assert len({one.glyph in letters for one in (*OF_PERIODS, *LEVELS)}) == 1
    assert min(contrast(one, ground) for one in outlined.values()) >= 3


def linear(colour: str) -> list[float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]


def contrast(one: str, other: str) -> float:
    lights = sorted(light(colour) + 0.05 for colour in (one, other))
    return lights[1] / lights[0]


def light(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def distance(one: str, other: str) -> float:
    pairs = zip(lab(one), lab(other), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def lab(colour: str) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* of an sRGB colour, white of D65."""
    red, green, blue = linear(colour)
    across = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    deep = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (
        one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116
        for one in (across, light(colour), deep)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
