"""What is said of a park or a cluster: its name, its date, its amounts as they were printed."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge, later
from dakcong.figures.parks import ParkReading
from dakcong.figures.records import EXACT
from dakcong.texts import LANGUAGES
from dakcong.texts.numbers import DASH

_ABOUT: Final = "about"


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


def areas_words(reader: Reader, some: Iterable[ParkReading]) -> str:
    """The sum of total areas, as soft as the softest of them."""
    listed = list(some)
    soft = {one.qualifier("area_ha") for one in listed} - {EXACT}
    kind = EXACT if not soft else soft.pop() if len(soft) == 1 else _ABOUT
    total = round(sum(one.area_ha or 0.0 for one in listed), 2)
    return f"{hedge(reader, kind)}{reader.written(total, '')}"
