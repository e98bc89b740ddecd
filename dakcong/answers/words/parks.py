"""What is said of a park or a cluster: its name, its date, its amounts as they were printed."""

import math
from collections.abc import Iterable
from typing import Final

from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge, later, source_short
from dakcong.figures.parks import ParkReading
from dakcong.figures.records import EXACT
from dakcong.texts import LANGUAGES
from dakcong.texts.numbers import DASH

_ABOUT: Final = "about"
# What is more than 94.3 is more than 94, not more than 95.
_WHOLE: Final = {"more_than": math.floor, "nearly": math.ceil}


def park_name(reader: Reader, one: ParkReading) -> str:
    """The name as its source has it, or in English where that differs."""
    return one.name if reader.language == LANGUAGES[0] else one.name_en or one.name


def later_marked(reader: Reader, words: str, date: str) -> str:
    """Words, marked where the release that is shown could not know what is of that date."""
    return f"{words} ({reader.text('figures.later')})" if later(reader, date) else words


def as_of(reader: Reader, one: ParkReading) -> str:
    """The date of a reading; about, or the years of its plan, where its page has none."""
    if one.dated.isdecimal():
        return reader.text("parks.plan_years", years=one.years)
    date = reader.written(one.as_of, "date")
    return reader.text("parks.about", date=date) if one.dated == _ABOUT else date


def dated(reader: Reader, one: ParkReading) -> str:
    """The same, marked where the release that is shown could not know it."""
    mark = f", {reader.text('figures.later')}" if later(reader, one.as_of) else ""
    return f"{as_of(reader, one)}{mark}"


def amount_words(reader: Reader, one: ParkReading, amount: str) -> str:
    """An amount behind what its source softens it with: gần 492; a dash where none is printed."""
    value = getattr(one, amount)
    if value is None:
        return DASH
    return f"{hedge(reader, one.qualifier(amount))}{reader.written(value, '')}"


def softened(reader: Reader, number: float, qualifier: str) -> str:
    """A number of ours, as soft as what it comes from: whole where it is soft."""
    if qualifier == EXACT:
        return reader.written(round(number, 2), "")
    whole = _WHOLE.get(qualifier, round)
    return f"{hedge(reader, qualifier)}{reader.written(float(whole(number)), '')}"


def sources_words(reader: Reader, some: Iterable[ParkReading]) -> str:
    """The sources of some readings as links, each once."""
    return "; ".join(dict.fromkeys(source_short(reader, one.source) for one in some))


def areas_words(reader: Reader, some: Iterable[ParkReading]) -> str:
    """The sum of total areas, as soft as the softest of them; one alone as it was printed."""
    listed = list(some)
    if len(listed) == 1:
        return amount_words(reader, listed[0], "area_ha")
    soft = {one.qualifier("area_ha") for one in listed} - {EXACT}
    kind = EXACT if not soft else soft.pop() if len(soft) == 1 else _ABOUT
    return softened(reader, sum(one.area_ha or 0.0 for one in listed), kind)
