"""A printed reading as a row of the list of every figure; those that stand in no register."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dakcong.answers.boards.energy_proposed import proposed_words
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge, known_words, printed, printed_in, source_short
from dakcong.answers.words.titles import page_title
from dakcong.figures.records import printed_qualifier
from dakcong.texts import numbers, say

Named = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A reading.

    Attributes:
        about: what is measured, where, of which project.
        values: its numbers as they are printed, each under its name; an empty name for a number
            that `about` names.
        page, region, period, status, source, known: what stands beside them, in words.
        source_id: id of the source in `sources.toml`.
        until: the end of the period, by which it is sorted.
        printed, quoted: the words of the source, and their language.
    """

    about: str
    values: Named
    page: str
    region: str
    period: str
    status: str
    source: str
    source_id: str
    known: str
    until: float | str | None
    printed: str
    quoted: str


def _row(reader: Reader, quotation: tuple[str, str], date: str, **own: str) -> Row:
    """A row of one number, known from a date; `quotation`: the printed words and their source."""
    words, source = quotation
    return Row(
        about=own["about"],
        values=[("", own["value"])],
        page=own["page"],
        region=own["region"],
        period=own["period"],
        status=own.get("status", ""),
        source=source_short(reader, source),
        source_id=source,
        known=known_words(reader, date),
        until=own["until"],
        printed=printed(reader, words, source),
        quoted=printed_in(reader, words, source),
    )


def power_output(reader: Reader) -> Iterator[Row]:
    """Electricity that was generated."""
    for one in reader.facts.catalogue.power_output.values():
        alone = one.months == 1
        period = numbers.month if alone else numbers.period
        value = f"{reader.written(one.gwh, '')}{numbers.SPACE}GWh"
        yield _row(
            reader,
            (one.as_printed, one.source),
            reader.facts.catalogue.sources[one.source].date_published,
            about=reader.text(f"every_figure.output_{one.part}"),
            value=f"{hedge(reader, one.qualifier)}{value}",
            page=reader.text("page.energy"),
            region=reader.text(f"region.{one.region}"),
            period=period(one.last, reader.language),
            until=one.last,
        )


def proposed(reader: Reader) -> Iterator[Row]:
    """What proposals ask for, or are about."""
    for one in reader.facts.catalogue.proposals.values():
        if one.amount is not None:
            decided = f"proposal_decision.{one.decision}" if one.decision else "proposals.undecided"
            yield _row(
                reader,
                (one.as_printed, one.source),
                one.date,
                about=reader.text(f"proposal.{one.id}"),
                value=proposed_words(reader, one),
                page=reader.text("page.energy"),
                region="",
                period=reader.written(one.date, "date"),
                until=one.date,
                status=reader.text(decided),
            )


def happened(reader: Reader) -> Iterator[Row]:
    """What happened, on the page of the first indicator that it touches."""
    for one in reader.facts.catalogue.events.values():
        indicator = reader.indicator(one.indicators[0])
        soft = printed_qualifier(one.as_printed, abs(one.value), one.unit)
        yield _row(
            reader,
            (one.as_printed, one.source),
            one.known_on,
            about=say(reader.language, f"event.{one.id}"),
            value=f"{hedge(reader, soft)}{numbers.printed(one.value, one.unit, reader.language)}",
            page=page_title(reader.facts, indicator, reader.language),
            region=reader.text(f"area.{one.area}"),
            period=reader.written(one.date, "date"),
            until=one.date,
        )
