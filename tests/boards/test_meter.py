"""The bars of the overview beside each other."""

import pytest

from dakcong.answers.boards.meter import legend, meter
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Answer


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "mỗi thanh một thang riêng"), ("en", "a scale of its own")]
)
def test_bars_on_two_scales_say_so(facts: Facts, language: str, said: str) -> None:
    reader, _ = arrived(facts, [("lang", language), ("x.g", "11.9"), ("x.s", "12.06")])
    answers = [reader.outcome(one) for one in ("exports", "retail_sales")]
    targets = [meter(reader, one)["target"] for one in answers if isinstance(one, Answer)]
    # 2.200 of 2.891, where the range of exports ends; the plan of retail sales of 130 % of itself.
    assert targets == pytest.approx([2200 / 2891, 1 / 1.3], abs=0.001)
    assert said in legend(reader)["line"]
