"""What each commodity or section brings to the remaining months, where they are set apart."""

from dakcong.answers.boards.parts import grid, heads
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.commodities import build_up
from dakcong.answers.year.sections import SHOCKS, sections_together
from dakcong.shows import Table
from dakcong.texts import capital


def contributions(reader: Reader, one: Answer) -> list[Table]:
    """The table of the parts of an answer; none where one rate is for all."""
    found = _sections(reader, one) if one.indicator.index else _commodities(reader, one)
    return [] if found is None else [found]


def _commodities(reader: Reader, one: Answer) -> Table | None:
    parts = build_up(reader.facts, one)
    if parts is None:
        return None
    text = reader.text
    keys = "commodity last_year_rest from_price from_volume rest"

    def row(name: str, *amounts: float | None) -> list[str]:
        return [name, *(reader.written(amount, "number") for amount in amounts)]

    rows = [
        row(
            capital(text(f"commodity.{part.name}")),
            *(part.last_year, part.from_price, part.from_volume, part.amount),
        )
        for part in parts.parts
    ]
    if parts.from_shocks:
        rows.append(row(text("table.shocks"), None, None, None, parts.from_shocks))
    rows.append(row(text("table.together"), *parts.together))
    return grid(heads(reader, keys), rows, text("commodities.heading", unit=one.indicator.unit))


def _sections(reader: Reader, one: Answer) -> Table | None:
    together = sections_together(reader.facts, one)
    if together is None:
        return None
    text, shown = reader.text, together.shown

    def row(name: str, share: float | None, growth: float | None, added: float) -> list[str]:
        points = reader.written(added, "+share2").removesuffix("%").strip()
        return [name, reader.written(share, "share"), reader.written(growth, "+share"), points]

    rows = [
        row(capital(text(f"section.{part.name}")), part.share, part.growth, shown[part.name])
        for part in together.parts
    ]
    if together.from_shocks:
        rows.append(row(text("table.shocks"), None, None, shown[SHOCKS]))
    rows.append(row(text("table.together"), 1.0, together.growth, together.shown_growth))
    keys = "section section_share sections.growth section_points"
    return grid(heads(reader, keys), rows, text("sections.heading"))
