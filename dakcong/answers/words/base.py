"""What last year's base means for this year, in words."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.so_far import persistence_of, stated_trend
from dakcong.answers.words.sentences import growth_words
from dakcong.answers.year.answer import Answer
from dakcong.engine.calibration import default_growth
from dakcong.texts import numbers, say


def base_effect(facts: Facts, one: Answer, language: str) -> str:
    """Last year's base, what a point of growth is worth, and how much pace usually stays."""
    persistence = persistence_of(facts, one.indicator, one.scenario.vintage)
    trend = stated_trend(one.indicator, one.scenario.by_code)
    ytd = one.outlook.ytd
    return _words(
        one,
        language,
        growth=growth_words(ytd.growth, language),
        default=growth_words(default_growth(ytd, persistence, trend), language),
    )


def base_effect_live(one: Answer, language: str) -> str:
    """The same with places for what the growth of the first part moves: growth, default."""
    return _words(one, language, growth="{growth}", default="{default}")


def _words(one: Answer, language: str, *, growth: str, default: str) -> str:
    ytd, unit = one.outlook.ytd, one.indicator.unit
    if one.indicator.index:
        first = say(
            language,
            "base_effect.text_index",
            rest=numbers.share(ytd.remainder_last_year, language),
            point=numbers.number(ytd.remainder_last_year, language, 2),
        )
    else:
        first = say(
            language,
            "base_effect.text",
            same=numbers.fine(ytd.same_period, unit, language),
            month=one.month,
            share=numbers.share(ytd.year_share, language),
            rest=numbers.fine(ytd.remainder_last_year, unit, language),
            point=numbers.fine(ytd.remainder_last_year / 100, unit, language),
        )
    pace = say(language, "base_effect.pace", growth=growth, default=default)
    return f"{first} {pace}"
