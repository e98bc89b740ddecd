"""What each commodity or section brings to the remaining months, where they are set apart."""

from dakcong.answers.boards import parts
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
    found, text = build_up(reader.facts, one), reader.text
    if found is None:
        return None
    rows: list[tuple[object, ...]] = [
        (
            capital(text(f"commodity.{part.name}")),
            *(part.last_year, part.from_price, part.from_volume, part.amount),
        )
        for part in found.parts
    ]
    if found.from_shocks:
        rows.append((text("table.shocks"), None, None, None, found.from_shocks))
    rows.append((text("table.together"), *found.together))
    columns = "commodity last_year_rest:number from_price:number from_volume:number rest:number"
    return parts.table(reader, columns, rows, text("commodities.heading", unit=one.indicator.unit))


def _sections(reader: Reader, one: Answer) -> Table | None:
    together = sections_together(reader.facts, one)
    if together is None:
        return None
    text, shown = reader.text, together.shown

    def row(name: str, share: float | None, growth: float | None, added: float) -> list[object]:
        return [name, share, growth, reader.written(added, "+share2").removesuffix("%").strip()]

    rows = [
        row(capital(text(f"section.{part.name}")), part.share, part.growth, shown[part.name])
        for part in together.parts
    ]
    if together.from_shocks:
        rows.append(row(text("table.shocks"), None, None, shown[SHOCKS]))
    rows.append(row(text("table.together"), 1.0, together.growth, together.shown_growth))
    columns = "section section_share:share sections.growth:+share section_points"
    return parts.table(reader, columns, rows, text("sections.heading"))
