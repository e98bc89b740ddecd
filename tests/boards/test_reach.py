"""What a target takes, as parts: the solver of the link, its button, tables of what is needed."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.moves.changes import changed
from dakcong.shows import Control, Part
from dakcong.texts import say
from tests.boards.reading import column, contents, headings, parts_of, reading, tables, under, words


def controls(parts: list[Part]) -> list[Control]:
    return [one["control"] for one in contents(parts) if one["kind"] == "choice"]


def moves(parts: list[Part]) -> list[dict[str, object]]:
    return [one["action"]["move"] for one in contents(parts) if one["kind"] == "offer"]


def test_the_solver_says_what_the_growth_must_be_and_sets_it(facts: Facts) -> None:
    reader = reading(facts, {"k": "reach"})
    parts = parts_of(reader, "retail_sales")
    # 3,31 % by hand (DESIGN.md section 4), up to the next step.
    assert "+3,4 %" in words(parts[:1])
    (move,) = moves(parts)
    assert move == {"kind": "set_all", "values": {"r.g": 3.4}}
    after = reader.assuming(changed(facts, reader.scenario, {"r.g": 3.4}))
    assert "r.g=3.4" in after.query()
    assert moves(parts_of(after, "retail_sales")) == []


def test_untouched_it_solves_for_the_growth_of_the_rest_at_the_median(facts: Facts) -> None:
    driver, sureness = controls(parts_of(reading(facts, {"k": "reach"}), "retail_sales"))
    assert (driver["code"], driver["value"], driver["look"]) == ("kd", "r.g", "select")
    assert (sureness["code"], sureness["value"], sureness["look"]) == ("ks", "50", "pills")
    assert [one["id"] for one in sureness["options"]] == ["50", "60", "70", "80", "90", "95"]


def test_what_it_solves_for_and_how_surely_stands_in_the_link(facts: Facts) -> None:
    reader = reading(facts, {"k": "reach", "kd": "r.q4", "ks": "80"})
    parts = parts_of(reader, "retail_sales")
    # The quarter plays no part while one growth stands for all months.
    assert [one["value"] for one in controls(parts)] == ["r.g", "80"]
    # 8,59 % by hand (DESIGN.md section 4: 1.0331 * exp(0.0509 * 0.978)), up to the next step.
    assert moves(parts) == [{"kind": "set_all", "values": {"r.g": 8.6}}]
    by_quarter = reading(facts, {"k": "reach", "kd": "r.q4", "ks": "80", "r.p": "quarters"})
    assert [one["value"] for one in controls(parts_of(by_quarter, "retail_sales"))] == [
        *("r.q4", "80")
    ]
    assert "kd=r.q4&ks=80" in by_quarter.query()


def test_a_driver_of_another_page_is_kept_but_not_used(facts: Facts) -> None:
    reader = reading(facts, {"k": "reach", "kd": "x.s"})
    assert controls(parts_of(reader, "retail_sales"))[0]["value"] == "r.g"
    assert controls(parts_of(reader, "exports"))[0]["value"] == "x.s"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_button_says_the_value_that_it_sets(facts: Facts, language: str) -> None:
    parts = parts_of(reading(facts, {"k": "reach"}, language), "retail_sales")
    (label,) = [one["action"]["label"] for one in contents(parts) if one["kind"] == "offer"]
    assert {"vi": "+3,4", "en": "+3.4"}[language] in label


def test_a_target_that_is_met_is_not_asked_to_fall_by_everything(facts: Facts) -> None:
    # 2 610.8 million USD by October: both the goal of 2 200 and the plan of 2 235 are passed.
    parts = parts_of(reading(facts, {"v": "2025-10", "k": "reach"}), "exports")
    cells = [cell for table in tables(parts) for row in table["rows"] for cell in row]
    assert say("vi", "status.met") in cells
    assert [cell for cell in cells if "100,0" in cell] == []
    # Nothing waits, and no confidence takes a growth.
    assert tables(under(parts, say("vi", "explore.waiting_heading"))) == []
    assert tables(under(parts, say("vi", "explore.sureness_heading"))) == []


def test_what_each_confidence_takes_of_retail(facts: Facts) -> None:
    # 1.03312 * exp(0.0509 * t): t(3) is 0, 0.978472 and 2.353363 at 50, 80 and 95 %;
    # asked for up to a tenth: 3.31, 8.59 and 16.46 %.
    parts = parts_of(reading(facts, {"k": "reach"}, "en"), "retail_sales")
    (table,) = tables(under(parts, say("en", "explore.sureness_heading")))
    assert column(table, say("en", "table.growth_needed")) == [*("+3.4%", "+8.6%", "+16.5%")]


def test_the_path_of_retail_has_a_row_for_each_month_and_quarter(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "reach"}, "en"), "retail_sales")
    (table,) = tables(under(parts, say("en", "path.heading")))
    assert table["wide"]
    assert len(table["rows"]) == 12 + 4
    # The plan of 182 281; what the open months need is 182 281 - 92 742 less.
    assert table["rows"][-2][2] == "182,281"
    assert [row[3] for row in table["rows"][:8]] == ["–"] * 8


def test_an_index_has_no_amounts_on_a_path(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "reach", "i.h": "15"}, "en"), "iip")
    assert tables(under(parts, say("en", "path.heading"))) == []
    assert say("en", "reach.waiting.season") not in words(parts)


def test_the_readers_own_reading_is_marked(facts: Facts) -> None:
    chosen = {"k": "reach", "x.t": "plan", "x.b": "article"}
    parts = parts_of(reading(facts, chosen, "en"), "exports")
    (table,) = tables(under(parts, say("en", "explore.denominators_heading")))
    names = column(table, say("en", "table.reading"))
    assert [name.startswith("▸ ") for name in names] == [False, False, False, True]
    # 2 235 - 1 520.
    assert column(table, say("en", "table.gap"))[-1] == "715\u00a0million USD"
    # Retail has one plan and one total of last year.
    of_retail = parts_of(reading(facts, {"k": "reach"}, "en"), "retail_sales")
    assert say("en", "explore.denominators_heading") not in headings(of_retail)
