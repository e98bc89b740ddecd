"""The province-years in words: a table, one sentence on the count, one on what was left out."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.past.province_years import Judged, province_years, tally
from dakcong.answers.words.titles import indicator_name, producer
from dakcong.texts import numbers, say
from dakcong.texts.styles import of, say_by
from dakcong.units import PERCENT


@lru_cache(maxsize=4)
def table(facts: Facts, language: str) -> list[dict[str, str]]:
    """One row a reading: heading to cell, the same headings in every row."""
    return [_row(facts, one, language) for one in province_years(facts)]


def sentence(facts: Facts, language: str) -> str:
    """How many readings there are, how many lay inside, and that so few prove no coverage."""
    return say_by(of(tally(facts)), language, "province_years.sentence")


def left_out(facts: Facts, language: str) -> str:
    """How many readings were gathered, and why the others could not be used."""
    count = tally(facts)
    reasons = "; ".join(
        say(language, f"province_years.left_out.{reason}", count=number)
        for reason, number in count.left_out.items()
    )
    return say_by(of(count), language, "province_years.left_out_sentence", reasons=reasons)


def notes(one: Judged, language: str) -> str:
    """What the printed figures show of a reading; for a miss without any, that nothing is known."""
    said = [say(language, f"province_years.note.{note}") for note in one.row.notes]
    if not said and not one.inside_80:
        return say(language, "province_years.note.none")
    return "; ".join(said)


def place(one: Judged, language: str) -> str:
    """The province, with the boundary where two of one name have existed."""
    key = f"province_years.boundary.{one.row.boundary}"
    return say(language, key, province=one.row.province)


def verdict(one: Judged, language: str) -> str:
    """Within which range the year came."""
    name = "inside_80" if one.inside_80 else "inside_95" if one.inside_95 else "outside"
    return say(language, f"province_years.verdict.{name}")


def _row(facts: Facts, one: Judged, language: str) -> dict[str, str]:
    row, unit = one.row, one.row.unit
    cells = {
        "province": place(one, language),
        "indicator": indicator_name(facts.catalogue.indicators[row.indicator], language),
        "reading": numbers.period(f"{row.year}-{row.month:02}", language),
        "year_to_date": numbers.printed(row.year_to_date, unit, language),
        "growth_to_date": numbers.printed(row.growth_to_date, PERCENT, language, signed=True),
        "median": numbers.fine(one.median, unit, language),
        "range_80": numbers.amount_range(*one.range_80, unit, language),
        "range_95": numbers.amount_range(*one.range_95, unit, language),
        "actual": numbers.printed(row.year_total, unit, language),
        "error": numbers.share(one.error, language, signed=True),
        "verdict": verdict(one, language),
        "note": notes(one, language),
        "sources": _sources(facts, one, language),
    }
    return {say(language, f"province_years.column.{name}"): cell for name, cell in cells.items()}


def _sources(facts: Facts, one: Judged, language: str) -> str:
    """Producers of the figures, each once."""
    ids = (one.row.to_date_source, one.row.year_source, one.row.base_source)
    named = (producer(facts.catalogue.sources[name], language) for name in ids)
    return "; ".join(dict.fromkeys(named))
