"""A doubt about the growth so far in words, and what the other reading of it would mean."""

from dakcong.answers.facts import Facts
from dakcong.answers.moves.doubted import doubted, east_of
from dakcong.answers.words.pens import growth_set
from dakcong.answers.words.sentences import aim_of
from dakcong.answers.year.answer import Answer
from dakcong.texts import say
from dakcong.units import fraction


def doubt_remarks(facts: Facts, one: Answer, language: str) -> list[str]:
    """Why the printed growth is doubted, and the target under both readings; else nothing."""
    east = east_of(one.published)
    if one.published is None or east is None or east.plausible:
        return []
    printed = fraction(one.published.value("growth"))
    less = "" if east.growth is None or east.growth >= east.west_growth else "_less"
    said = {"west": east.west_growth, "east": east.growth, "growth": growth_set(printed, language)}
    doubt = say(language, f"headline.east_doubt{less}", **said)
    readings = doubted(facts, one)
    if not readings:
        return [doubt]
    first, second = readings
    both = say(
        language,
        "headline.both_readings",
        aim=aim_of(one, language),
        growth=growth_set(first.growth, language),
        probability=first.probability,
        other=growth_set(second.growth, language),
        other_probability=second.probability,
    )
    return [doubt, both]
