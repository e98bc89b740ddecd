"""A release of the next year changes nothing of what is said about the year before.

Its figures are made up, and stand in a copy of the data folder.
"""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.events import known_events
from dakcong.answers.loading import load_facts
from dakcong.answers.past.news import releases
from dakcong.answers.past.record import announced, record
from dakcong.answers.words.sentences import best_month
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.shocks import possible

SOURCE = "baodaklak-2025-07"
# Month, measure, value, unit, month of the release.
ROWS = [
    (6, "level", 1800, "million USD", 6),
    (6, "growth", 18.4, "percent", 6),
    (12, "plan", 3300, "million USD", 6),
    (12, "plan_growth", 17.9, "percent", 6),
    (12, "goal", 3300, "million USD", 6),
    (12, "goal_growth", 17.9, "percent", 6),
    (6, "month_level", 240, "million USD", 6),
    (11, "month_level", 399, "million USD", 11),
]


@pytest.fixture
def next_year(data_copy: Path) -> Facts:
    """The shipped data and a release of June 2026 for exports."""
    with (data_copy / "figures.csv").open("a", encoding="utf-8") as file:
        for month, measure, value, unit, release in ROWS:
            decimals = 0 if isinstance(value, int) else 1
            status = "plan" if month == 12 else "estimate"
            file.write(
                f"exports,merged,2026,{month},{measure},{value},{unit},,exact,{decimals},{status},"
                f'2026-{release:02d},2026-{release + 1:02d},{SOURCE},test,"{value}"\n'
            )
    with (data_copy / "choices.toml").open("a", encoding="utf-8") as file:
        named = ", ".join(f'"{one[1]}@{SOURCE}"' for one in ROWS[:6])
        file.write(
            '\n[[reading]]\nindicator = "exports"\nvintage = "2026-06"\ncode = "printed"\n'
            f'level = "level"\nfigures = [{named}]\nreason = "reading.exports.2025_10.printed"\n'
        )
    return load_facts(data_copy)


def test_the_record_of_a_year_ends_with_it(next_year: Facts, facts: Facts) -> None:
    assert releases(next_year, "exports")[-1] == "2026-06"
    entries, before = record(next_year, "exports"), record(facts, "exports")
    for found, known in zip(entries[:-1], before, strict=True):
        assert (found.floor, found.floor_month) == (known.floor, known.floor_month)
        assert (found.verdict, found.target_met) == (known.verdict, known.target_met)
        assert [(one.actual, one.expected) for one in found.later] == [
            (one.actual, one.expected) for one in known.later
        ]
    assert entries[0].floor_single is not None
    assert entries[0].floor_single.value == 251
    assert entries[-1].later == ()


def test_an_announcement_is_held_against_its_own_year(next_year: Facts) -> None:
    found = announced(next_year, "exports")
    assert found is not None
    assert (found.figure.year, found.before.vintage) == (2025, "2025-11")
    assert found.share_before == pytest.approx(1.273)


def test_what_happened_in_a_year_acts_in_that_year_alone(next_year: Facts) -> None:
    exports = next_year.catalogue.indicators["exports"]
    scenario = complete(next_year, "2026-06", {})
    assert possible(next_year, exports, scenario) == ()
    assert [c for c in ("x.uz", "x.cz", "x.cu") if c in scenario.by_code] == []
    assert known_events(next_year, "2026-06", "exports") == ()
    assert known_events(next_year, "2026-06", "exports", later=True) == ()
    # Retail has no figure of 2026 yet, so its year is still 2025.
    retail = next_year.catalogue.indicators["retail_sales"]
    switches = {one.code for one in possible(next_year, retail, scenario)}
    assert switches == {
        one.code for one in possible(next_year, retail, complete(next_year, "2025-11", {}))
    }


def test_the_best_month_is_one_of_this_year(next_year: Facts) -> None:
    one = answer(next_year, "exports", complete(next_year, "2026-06", {}))
    assert isinstance(one, Answer)
    assert "240" in best_month(next_year, one, "en")


def test_no_best_month_is_named_where_no_month_is_printed(facts: Facts) -> None:
    # The first releases print no month alone.
    one = answer(facts, "exports", complete(facts, "2025-06", {}))
    assert isinstance(one, Answer)
    assert best_month(facts, one, "vi") == best_month(facts, one, "en") == ""
