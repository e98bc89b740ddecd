"""The bars of the overview beside each other."""

import pytest

from dakcong.answers.boards.meter import legend, meter
from dakcong.answers.facts import Facts
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Answer


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "mỗi thanh một thang riêng"), ("en", "a scale of its own")]
)
def test_bars_on_two_scales_say_so(facts: Facts, language: str, said: str) -> None:
    reader, _ = arrived(facts, [("lang", language), ("x.g", "11.9"), ("x.s", "12.06")])
    answers = [reader.outcome(one) for one in ("exports", "retail_sales")]
    targets = [meter(reader, one)["target"] for one in answers if isinstance(one, Answer)]
    # 2.200 of 2.891, where the range of exports ends, and 3 %; the plan of retail sales of 130 % of
    # itself.
    assert targets == pytest.approx([2200 / 2891 / 1.03, 1 / 1.3], abs=0.001)
    assert said in legend(reader)["line"]


@pytest.mark.parametrize("preset", ["cautious", "baseline", "optimistic"])
def test_no_range_ends_where_its_bar_does(facts: Facts, preset: str) -> None:
    # Else it looks cut off there. On a phone a bar is 320 pixels long, the end of a range 2 thick.
    reader, _ = arrived(facts, [])
    indicator = facts.catalogue.indicators["exports"]
    there = reader.assuming(preset_scenarios(facts, indicator, reader.scenario)[preset])
    found = there.outcome("exports")
    assert isinstance(found, Answer)
    assert meter(there, found)["high"] < 1 - 8 / 320
