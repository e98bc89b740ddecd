"""What the browser needs to say an answer while a slider is dragged: words with open places.

The places in braces are filled in by `ui/live/words.js`, by the rules of `texts.numbers`.
"""

from functools import lru_cache
from typing import Any, Final

from dakcong.answers.facts import Facts
from dakcong.answers.words import sentences
from dakcong.answers.words.labels import indicator_in_sentence
from dakcong.answers.words.live_index import index_words
from dakcong.answers.year.answer import Answer
from dakcong.engine.status import LOW_PLAN_FROM, RULE
from dakcong.texts import capital, numbers, say
from dakcong.units import BILLION_VND, MILLION_USD, STATUS_EDGES

# Places that the browser fills in; everything else stands before the reader moves anything.
_LIVE: Final = ("median", "growth", "status", "assumed")


def answer_words(facts: Facts, found: Answer, language: str) -> dict[str, Any]:
    """The sentence and the remarks of an answer, with places for what a slider moves."""
    flow = "headline.flow_met" if found.reach.met else "headline.flow"
    index = found.indicator.index
    low = found.reach.required_growth < 0 and not found.reach.met
    # The sliders of an index move what is needed, too.
    share = "{share}" if index else numbers.share(1 + found.reach.required_growth, language)
    low_plan = say(
        language,
        "headline.low_plan",
        share=share,
        **{f"fair_{level}": f"{{fair_{level}}}" for level in (50, 80, 95)},
    )
    return {
        "sentence": _sentence(found, "headline.index" if index else flow, language),
        "low_plan": low_plan if low or index else "",
        "low_badge": say(
            language, f"status.low_{'plan' if found.target_kind == 'plan' else 'goal'}"
        ),
        "remarks": [
            one
            for one in (
                sentences.second_half(found, language),
                sentences.east_doubt(found, language),
            )
            if one
        ],
        "coverage": sentences.coverage(facts, language),
        "met": found.reach.met,
        "unit": found.indicator.unit,
        **(_index(facts, found, language) if index else {}),
    }


def _index(facts: Facts, found: Answer, language: str) -> dict[str, Any]:
    assumed = _sentence(found, "headline.index_assumed", language)
    return {"assumed_sentence": assumed, **index_words(facts, found, language)}


def _sentence(found: Answer, key: str, language: str) -> str:
    sentence = say(
        language,
        key,
        indicator=indicator_in_sentence(found.indicator, language),
        year=found.outlook.ytd.year,
        count=found.month,
        target=sentences.target_words(
            found.indicator, found.target_kind, found.reach.target, language
        ),
        **{place: f"{{{place}}}" for place in _LIVE},
    )
    return capital(sentence)


@lru_cache(maxsize=4)
def fixed_words(language: str) -> dict[str, Any]:
    """Words and rules that are the same for every answer in a language."""
    return {
        "language": language,
        "number": {
            name: say(language, f"number.{name}")
            for name in ("more_than_99", "less_than_1", "to", "rises", "falls")
        },
        "units": {
            MILLION_USD: numbers.unit_name(MILLION_USD, language),
            BILLION_VND: numbers.unit_name(BILLION_VND, language),
            "billion USD": say(language, "unit.billion_usd"),
        },
        "default": say(language, "control.default", value="{value}"),
        "months": [say(language, f"month.name.{month}") for month in range(1, 13)],
        "status": {
            name: {
                "word": say(language, f"status.{name}"),
                "sentence": say(language, f"status.sentence.{name}"),
            }
            for name in (*(name for _, name in RULE), "met")
        },
        "rule": [[edge, name] for edge, name in RULE],
        "edges": list(STATUS_EDGES),
        "low_plan_from": LOW_PLAN_FROM,
        "year_end_range": say(language, "metric.year_end_range", range="{range}"),
        "ranges": say(language, "doubt.range", range_80="{range_80}", range_95="{range_95}"),
        "fan_reach": say(language, "chart.fan_title_reach", month="{month}"),
        "fan_short": say(language, "chart.fan_title_short", gap="{gap}"),
        "fan_met": say(language, "chart.fan_title_met"),
    }
