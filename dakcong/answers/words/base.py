"""What last year's base means for this year, in words."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.own_history import own_history
from dakcong.answers.known.so_far import persistence_of, stated_trend
from dakcong.answers.words.pens import Pen, numbers_pen
from dakcong.answers.year.answer import Answer
from dakcong.engine.calibration import default_growth
from dakcong.texts import capital, rates, say
from dakcong.texts.styles import say_by


def base_effect(facts: Facts, one: Answer, language: str) -> str:
    """Last year's base, what a point of growth is worth, and how much pace usually stays."""
    persistence = persistence_of(facts, one.indicator, one.scenario.vintage)
    trend = stated_trend(one.indicator, one.scenario.by_code)
    default = default_growth(one.outlook.ytd, persistence, trend)
    pen = numbers_pen(one, language)
    known = rates.growth(default, language)
    return base_words(
        facts, one, language, lambda place: known if place == "default" else pen(place)
    )


def base_words(facts: Facts, one: Answer, language: str, pen: Pen) -> str:
    """The same by any pen, which writes the pace so far and the default growth after it."""
    own = own_history(facts.catalogue, one.indicator.id, one.scenario.vintage)
    kind = "_own" if own else "_assumed" if one.published is None else ""
    pace = say_by(pen, language, f"base_effect.pace{kind}", month=one.month)
    return f"{_base(one, language)} {pace}"


def _base(one: Answer, language: str) -> str:
    ytd = one.outlook.ytd
    rest = ytd.remainder_last_year
    if one.indicator.index:
        key = "base_effect.text_index"
        return capital(say(language, key, rest=rest, point=rest, month=one.month))
    return say(
        language,
        "base_effect.text",
        same=one.amount(ytd.same_period),
        month=one.month,
        share=ytd.year_share,
        rest=one.amount(rest),
        point=one.amount(rest / 100),
    )
