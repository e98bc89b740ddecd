"""A doubt about the growth so far in words."""

from dakcong.answers.moves.doubted import east_of
from dakcong.answers.words.pens import growth_set
from dakcong.answers.year.answer import Answer
from dakcong.texts import say
from dakcong.units import fraction


def doubt_remarks(one: Answer, language: str) -> list[str]:
    """Why the printed growth is doubted; else nothing."""
    east = east_of(one.published)
    if one.published is None or east is None or east.plausible:
        return []
    printed = fraction(one.published.value("growth"))
    less = "" if east.growth is None or east.growth >= east.west_growth else "_less"
    said = {"west": east.west_growth, "east": east.growth, "growth": growth_set(printed, language)}
    return [say(language, f"headline.east_doubt{less}", **said)]
