"""What changes the answer, as parts: bars that join their ends, the table of all of them."""

from itertools import pairwise

import pytest

from dakcong.answers.boards.amounts import steps
from dakcong.answers.boards.explain import MOST_LINES
from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer
from dakcong.texts import say
from tests.boards.reading import charts, column, headings, parts_of, reading, tables, under, words


def test_each_assumption_has_a_line_and_a_row(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "explain"}, "en"), "exports")
    (part,) = under(parts, say("en", "explore.tornado_heading"))
    assert [one["kind"] for one in part["content"]] == ["chart", "text", "fold"]
    (chart,), (table,) = charts([part]), tables([part])
    # 1.119 * exp(-+0.1206 * 1.637744) - 1; shocks and trend are off and can only be switched on,
    # and the spread moves the probability alone (tests/answers/explain).
    labels = list(dict.fromkeys(row["label"].replace("\n", " ") for row in chart["rows"]))
    assert labels == column(table, say("en", "table.assumption"))
    assert labels[0] == "Growth in July–December: −8.2% to +36.3%"
    assert [row["meaning"] for row in chart["rows"]] == [
        *("less", "more", "less", "less", "more", "more", "less")
    ]
    # All are held against the goal.
    assert {row["reference"] for row in chart["rows"]} == {2200.0}
    assert [mark["word"] for mark in chart["legend"]][-1] == "Target"


def test_the_rule_of_actions_stands_under_their_bars_alone(facts: Facts) -> None:
    given = {"k": "explain", "i.h": "15", "i.dw": "20", "i.aw": "100", "i.am": "9"}
    for language, told in (("en", "megawatts, hectares"), ("vi", "công suất, số ha")):
        (part,) = under(
            parts_of(reading(facts, given, language), "iip"),
            say(language, "explore.tornado_heading"),
        )
        # Half of 100 MW either way, and a month of September.
        (chart,) = charts([part])
        swings = [row["label"].replace("\n", " ") for row in chart["rows"]]
        assert any("50" in one and "150" in one for one in swings)
        assert f"{told}" in words([part])
        plain = reading(facts, {"k": "explain", "i.h": "15"}, language)
        assert told not in words(parts_of(plain, "iip"))


def test_no_more_lines_than_can_be_read_and_all_in_the_table(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "explain", "x.p": "commodities"}), "exports")
    (part,) = under(parts, say("vi", "explore.tornado_heading"))
    (chart,), (table,) = charts([part]), tables([part])
    assert len({row["label"] for row in chart["rows"]}) == MOST_LINES < len(table["rows"])


def test_the_way_from_the_defaults_leads_to_the_scenario(facts: Facts) -> None:
    reader = reading(facts, {"k": "explain", "x.g": "5", "x.us": "on"}, "en")
    parts = parts_of(reader, "exports")
    (chart,) = charts(under(parts, say("en", "explore.waterfall_heading")))
    first, *moved, last = chart["rows"]
    found = reader.answer("exports")
    assert isinstance(found, Answer)
    # 1 520 + 1 005.847 * 1.119.
    assert first["start"] == first["end"] == pytest.approx(2645.54, abs=0.01)
    assert last["end"] == found.outlook.year_end()
    assert [row["meaning"] for row in moved] == ["less", "less"]
    for before, after in pairwise([first, *moved]):
        assert after["start"] == before["end"]
    # Steps are drawn on the shown digits: within one of them they lead to the end.
    assert moved[-1]["end"] == pytest.approx(last["start"], abs=1.0)


def test_a_scenario_of_defaults_has_no_way_to_draw(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "explain"}), "exports")
    (part,) = under(parts, say("vi", "explore.waterfall_heading"))
    assert charts([part]) == []
    assert words([part]) == say("vi", "explain.waterfall.none")


def test_an_index_is_drawn_in_per_cent(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "explain", "i.h": "15", "i.g": "10"}, "en"), "iip")
    (chart,) = charts(under(parts, say("en", "explore.waterfall_heading")))
    # 0.48 * 15 + 0.52 * 10 = 12.4; the goal is 10 %.
    assert chart["rows"][-1]["end"] == pytest.approx(12.4)
    assert chart["rows"][-1]["reference"] == pytest.approx(10.0)
    axes = chart["specification"]["layer"][1]["encoding"]
    assert axes["x"]["title"] == [say("en", "chart.growth")]


def test_an_axis_of_amounts_that_does_not_start_at_zero_says_so(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "explain", "x.g": "5"}, "en"), "exports")
    for heading in ("explore.waterfall_heading", "explore.tornado_heading"):
        for chart in charts(under(parts, say("en", heading))):
            axis = chart["specification"]["layer"][1]["encoding"]["x"]
            assert axis["title"][-1] == "(the axis does not start at 0)"


def test_sections_stand_among_the_parts_of_growth(facts: Facts) -> None:
    weights = {"i.bw": "5", "i.dw": "30", "i.ew": "2"}
    given = {"k": "explain", "i.h": "15", "i.p": "sections", "i.dg": "20", **weights}
    heading = say("en", "explore.parts_heading")
    said = words(under(parts_of(reading(facts, given, "en"), "iip"), heading))
    # 0.3 * 20 = 6 of the remaining months.
    assert "electricity and gas +6.00 percentage points" in said
    whole = {"k": "explain", "i.h": "15"}
    assert "electricity" not in words(under(parts_of(reading(facts, whole, "en"), "iip"), heading))


def test_methods_stand_in_order_of_their_year_end(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "explain"}, "en"), "exports")
    assert headings(parts)[-2] == say("en", "explore.methods_heading")
    (table,) = tables(parts[-2:])
    shown = column(table, say("en", "table.year_end"))
    amounts = [float(one.split("\u00a0")[0].replace(",", "")) for one in shown]
    assert amounts == sorted(amounts)
    # 1 520 + 1 005.847, last year's remaining months again.
    assert "2,526\u00a0million USD" in shown


def test_steps_go_up_and_down_from_one_level_to_the_other(facts: Facts) -> None:
    reader = reading(facts, {}, "en")
    found = reader.answer("exports")
    assert isinstance(found, Answer)
    made = steps(reader, found, (("a", 10.0), ("b", 13.0)), (("first", 5.0), ("second", -2.0)))
    assert [(one.start, one.end, one.meaning) for one in made] == [
        (10.0, 10.0, "level"),
        (10.0, 15.0, "more"),
        (15.0, 13.0, "less"),
        (13.0, 13.0, "level"),
    ]
    assert [(one.label, one.said) for one in made] == [
        *(("a", "10"), ("First", "+5"), ("Second", "−2"), ("b", "13"))
    ]
