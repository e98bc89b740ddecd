"""What last year's base means for this year, in words."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.so_far import persistence_of, stated_trend
from dakcong.answers.words.pens import Pen, growth_words, numbers_pen
from dakcong.answers.year.answer import Answer
from dakcong.engine.calibration import default_growth
from dakcong.texts import numbers, say


def base_effect(facts: Facts, one: Answer, language: str) -> str:
    """Last year's base, what a point of growth is worth, and how much pace usually stays."""
    persistence = persistence_of(facts, one.indicator, one.scenario.vintage)
    trend = stated_trend(one.indicator, one.scenario.by_code)
    default = default_growth(one.outlook.ytd, persistence, trend)
    pen = numbers_pen(one, language)

    def write(place: str) -> str:
        return growth_words(default, language) if place == "default" else pen(place)

    return base_words(one, language, write)


def base_words(one: Answer, language: str, pen: Pen) -> str:
    """The same by any pen, which writes the pace so far and the default growth after it."""
    pace = say(language, "base_effect.pace", growth=pen("pace"), default=pen("default"))
    return f"{_base(one, language)} {pace}"


def _base(one: Answer, language: str) -> str:
    ytd, unit = one.outlook.ytd, one.indicator.unit
    if one.indicator.index:
        return say(
            language,
            "base_effect.text_index",
            rest=numbers.share(ytd.remainder_last_year, language),
            point=numbers.number(ytd.remainder_last_year, language, 2),
        )
    return say(
        language,
        "base_effect.text",
        same=numbers.fine(ytd.same_period, unit, language),
        month=one.month,
        share=numbers.share(ytd.year_share, language),
        rest=numbers.fine(ytd.remainder_last_year, unit, language),
        point=numbers.fine(ytd.remainder_last_year / 100, unit, language),
    )
