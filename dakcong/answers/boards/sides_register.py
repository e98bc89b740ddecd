"""The register of figures by territory: a row each, to be searched, chosen in and sorted."""

from typing import Final

from dakcong.answers.boards.parts import note, register, sorted_by
from dakcong.answers.boards.sides_words import confidence, period_words, prices_words, shown
from dakcong.answers.known.side_readings import seen, side_readings
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import aside_words, mark_words, used_words
from dakcong.answers.words.labels import hedge, printed, printed_in, source_short
from dakcong.answers.words.titles import indicator_name
from dakcong.figures.records import printed_qualifier
from dakcong.figures.sides import SideReading
from dakcong.model import Figure
from dakcong.shows import Line, Register, Text
from dakcong.texts import numbers
from dakcong.units import PERCENT

# Columns by the key of their head, behind a colon what they are beside words; what is measured
# stands second, where a phone shows it.
COLUMNS: Final = (
    *("indicator:choice", "value:amount", "side:choice", "months", "plan_share:amount"),
    *("basis:choice", "prices:choice", "published", "known:choice", "confidence:choice"),
    *("doubts:long", "printed:quoted", "source:long"),
)


def side_register(reader: Reader) -> Register:
    """Every reading; at first those that a reader of the release could know."""
    catalogue = reader.facts.catalogue
    own = set(map(id, seen(catalogue, reader.scenario.vintage)))
    lines = [_line(reader, one, id(one) in own) for one in side_readings(catalogue)]
    return register(reader, "sides", COLUMNS, lines, {"known": reader.text("figures.known")})


def _line(reader: Reader, one: SideReading, known: bool) -> Line:
    cells = _cells(reader, one, known)
    date = reader.facts.catalogue.sources[one.source].date_published
    mark = mark_words(reader, *_figures(reader, one))
    order: dict[str, float | str] = {
        "months": f"{one.year}-{one.last_month:02d}-{one.first_month:02d}",
        "value": sorted_by(one.growth if one.value is None else one.value),
        "plan_share": sorted_by(one.plan_share),
        "published": date,
        "source": date,
    }
    return Line(
        cells=list(cells.values()),
        order=[order.get(key) for key in cells],
        marks=[mark] if mark else [],
        quoted=printed_in(reader, one.as_printed, one.source),
        move=None,
    )


def _share(reader: Reader, one: SideReading, share: float) -> str:
    soft = hedge(reader, printed_qualifier(one.as_printed, share))
    return soft + numbers.printed(share, PERCENT, reader.language)


def _cells(reader: Reader, one: SideReading, known: bool) -> dict[str, str]:
    """What the columns say of a reading, in their order."""
    text, share = reader.text, one.plan_share
    date = reader.facts.catalogue.sources[one.source].date_published
    return {
        "indicator": indicator_name(reader.indicator(one.indicator), reader.language),
        "value": shown(reader, one),
        "side": text(f"region.{one.region}"),
        "months": period_words(reader, one.amount.period) if one.amount else "",
        "plan_share": "" if share is None else _share(reader, one, share),
        "basis": text(f"side_basis.{one.basis}"),
        "prices": prices_words(reader, one.prices),
        "published": reader.written(date, "date"),
        "known": text(f"figures.{'known' if known else 'later'}"),
        "confidence": confidence(reader, one),
        "doubts": _doubts(reader, one),
        "printed": printed(reader, one.as_printed, one.source),
        "source": source_short(reader, one.source),
    }


def _doubts(reader: Reader, one: SideReading) -> str:
    """Whether it is the one used, what must be known of it, and what is used instead, if any is."""
    figures = _figures(reader, one)
    said = [
        used_words(reader, *figures),
        *(reader.text(f"side_doubt.{code}") for code in one.doubts),
        aside_words(reader, *figures, key="aside_short"),
    ]
    return "; ".join(words for words in said if words) or reader.text("table.none")


def _figures(reader: Reader, one: SideReading) -> list[Figure]:
    """The rows of figures.csv that a reading of a year so far is made of."""
    same = (one.indicator, one.region, one.period, one.source)
    return [
        figure
        for figure in reader.facts.catalogue.figures
        if same == (figure.indicator, figure.region, (figure.year, 1, figure.month), figure.source)
    ]


def asides(reader: Reader) -> list[Text]:
    """A note for each reading known to the release that is set aside: what is used, and why."""
    return [
        note(f"{shown(reader, one)} ({source_short(reader, one.source)}): {said}")
        for one in seen(reader.facts.catalogue, reader.scenario.vintage)
        if (said := aside_words(reader, *_figures(reader, one)))
    ]
