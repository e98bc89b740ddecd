"""What each commodity or section brings to the remaining months, where they are set apart."""

from dakcong.answers.boards.parts import table
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.commodities import build_up
from dakcong.answers.year.sections import SHOCKS, sections_together
from dakcong.shows import Table
from dakcong.texts import capital, numbers


def contributions(reader: Reader, one: Answer) -> list[Table]:
    """The table of the parts of an answer; none where one rate is for all."""
    found = _sections(reader, one) if one.indicator.index else _commodities(reader, one)
    return [] if found is None else [found]


def _commodities(reader: Reader, one: Answer) -> Table | None:
    parts = build_up(reader.facts, one)
    if parts is None:
        return None
    language, text = reader.language, reader.text
    columns = ("table.last_year_rest", "table.from_price", "table.from_volume", "table.rest")

    def row(name: str, *amounts: float | None) -> dict[str, str]:
        cells = (numbers.number(amount, language) for amount in amounts)
        return {text("table.commodity"): name} | dict(zip(map(text, columns), cells, strict=True))

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
    unit = numbers.unit_name(one.indicator.unit, language)
    return table(rows, text("commodities.heading", unit=unit))


def _sections(reader: Reader, one: Answer) -> Table | None:
    together = sections_together(reader.facts, one)
    if together is None:
        return None
    language, text = reader.language, reader.text

    def row(name: str, share: float | None, growth: float | None, added: float) -> dict[str, str]:
        points = numbers.share(added, language, 2, signed=True)
        return {
            text("table.section"): name,
            text("table.section_share"): numbers.share(share, language),
            text("sections.growth"): numbers.share(growth, language, 1, signed=True),
            text("table.section_points"): points.removesuffix("%").strip(),
        }

    rows = [
        row(capital(text(f"section.{part.name}")), part.share, part.growth, added)
        for part in together.parts
        for added in (together.shown[part.name],)
    ]
    if together.from_shocks:
        rows.append(row(text("table.shocks"), None, None, together.shown[SHOCKS]))
    rows.append(row(text("table.together"), 1.0, together.growth, together.shown_growth))
    return table(rows, text("sections.heading"))
