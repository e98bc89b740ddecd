"""A doubt about the growth so far in words, and what the other reading of it would mean."""

from dakcong.answers.facts import Facts
from dakcong.answers.moves.doubted import doubted, east_of
from dakcong.answers.year.answer import Answer
from dakcong.texts import say
from dakcong.units import fraction


def doubt_remarks(facts: Facts, one: Answer, language: str) -> list[str]:
    """Why the printed growth is doubted, and the target under both readings; else nothing."""
    east = east_of(one.published)
    if one.published is None or east is None or east.plausible:
        return []
    printed = fraction(one.published.value("growth"))
    key = "headline.east_doubt"
    doubt = say(language, key, growth=printed, west=east.west_growth, east=east.growth)
    readings = doubted(facts, one)
    if not readings:
        return [doubt]
    first, second = readings
    both = say(
        language,
        "headline.both_readings",
        growth=first.growth,
        probability=first.probability,
        other=second.growth,
        other_probability=second.probability,
    )
    return [doubt, both]
