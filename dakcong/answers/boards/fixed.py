"""Words and rules that are the same for every answer in a language, for the browser."""

from functools import lru_cache
from typing import Final

from dakcong.charts.fan import BANDS
from dakcong.engine import student
from dakcong.engine.status import LOW_PLAN_FROM, RULE
from dakcong.shows import Fixed
from dakcong.texts import keys, numbers, say
from dakcong.units import BILLION_VND, MILLION_USD, PROBABILITIES, STATUS_EDGES, fraction

# What the browser writes numbers with, under `number` of the words.
WORDS_OF_NUMBERS: Final = (
    *("above_95", "below_5", "between", "per_cent", "points", "rises", "falls"),
    *("must_rise", "may_fall"),
)


@lru_cache(maxsize=8)
def fixed(language: str, place: str) -> Fixed:
    """What `assets/words.js` and `assets/answer.js` write by; `place` is the title of the place."""
    return Fixed(
        language="en" if language == "en" else "vi",
        number={name: say(language, f"number.{name}") for name in WORDS_OF_NUMBERS},
        met=say(language, "status.met"),
        units={
            MILLION_USD: numbers.unit_name(MILLION_USD, language),
            BILLION_VND: numbers.unit_name(BILLION_VND, language),
            "billion USD": say(language, "unit.billion_usd"),
        },
        months=[say(language, f"month.name.{month}") for month in range(1, 13)],
        default=say(language, "control.default", value="{value}"),
        changed=say(language, "control.changed"),
        replay=say(language, "live.replay"),
        origin=say(language, "origin.hint"),
        origin_away=say(language, "origin.away"),
        download=say(language, "file.label"),
        download_picture=say(language, "picture.save"),
        place=place,
        rule=[(edge, name) for edge, name in RULE],
        edges=list(STATUS_EDGES),
        probabilities=PROBABILITIES,
        low_plan_from=LOW_PLAN_FROM,
        quantiles=quantiles(),
        away=say(language, "live.away", count="{count}"),
        kept=say(language, "live.kept", release="{release}", time="{time}"),
        foreign=_foreign(language),
    )


def _foreign(language: str) -> dict[str, str]:
    """What Streamlit says, or what we have made of it in the other language, to our words."""
    other = "vi" if language == "en" else "en"
    named = [key for key in keys(language) if key.startswith("foreign.")]
    return {say(other, key): say(language, key) for key in named}


@lru_cache(maxsize=1)
def quantiles() -> dict[str, float]:
    """Quantiles of t(3): of the bands, and of the targets that are reached with 50, 80, 95 %."""
    fair = {f"fair_{level}": 1.0 - fraction(level) for level in (50, 80, 95)}
    return {name: student.quantile(one) for name, one in {**BANDS, **fair}.items()}
