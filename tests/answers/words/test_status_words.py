"""What is read of a probability never contradicts the word beside it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dakcong.engine.rounding import significant
from dakcong.engine.status import RULE
from dakcong.texts import LANGUAGES
from dakcong.texts.rates import probability


def word(value: float) -> str:
    """The word of the published rule, over 95, 80, 50 and 20 per cent."""
    return next(name for edge, name in RULE if value >= edge)


def read(text: str) -> float:
    """The per cent that a reader sees; for "above" and "below" one just beyond; 100 for what is."""
    if text in ("Đã đạt", "Met"):
        return 100.0
    shown = float(re.sub(r"[^\d.]", "", text.replace(",", ".")))
    beyond = {"trên": 0.5, "above": 0.5, "dưới": -0.5, "below": -0.5}
    return shown + next((step for name, step in beyond.items() if name in text.lower()), 0.0)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.floats(0, 1) | st.sampled_from([0.95, 0.8, 0.5, 0.2]).flatmap(
    lambda edge: st.floats(edge - 0.006, edge + 0.006)))  # fmt: skip
@example(value=0.9496)
@example(value=0.949999999)
@example(value=0.49999999999999994)
def test_the_word_fits_what_is_read(language: str, value: float) -> None:
    for one in (value, significant(value)):
        text = probability(one, language)
        assert word(read(text) / 100) == word(one), text
        assert abs(read(text) - one * 100) <= (1 if 0.05 <= one <= 0.95 else 5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_higher_probability_is_never_shown_lower(language: str) -> None:
    shown = [read(probability(step / 10_000, language)) for step in range(10_001)]
    assert shown == sorted(shown)


@pytest.mark.parametrize(("value", "said"), [(0.951, "above 95"), (0.049, "below 5")])
def test_nothing_is_shown_surer_than_the_ranges_are(value: float, said: str) -> None:
    assert said in probability(value, "en").replace("\u00a0", " ")
