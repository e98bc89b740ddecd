"""What the sources of every page printed: a row a reading, with each of its numbers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dakcong.answers.boards import energy_register, park_register, product_register
from dakcong.answers.boards import register as figures_register
from dakcong.answers.boards import sides_register as sides
from dakcong.answers.boards.printed_alone import Named, Row, happened, power_output, proposed
from dakcong.answers.boards.sides_words import said
from dakcong.answers.known.side_readings import side_readings
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import printed_in
from dakcong.answers.words.parks import amount_words
from dakcong.figures.energy import Project
from dakcong.figures.parks import ParkReading
from dakcong.figures.products import ProductOutput
from dakcong.figures.sides import SideReading
from dakcong.shows import Register
from dakcong.texts import numbers


class _Printed(Protocol):
    """What every record of a source has."""

    @property
    def as_printed(self) -> str: ...

    @property
    def source(self) -> str: ...


Reading = TypeVar("Reading", bound=_Printed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A register that holds figures: its page, and the columns that say what, where and when."""

    page: str
    columns: Sequence[str]
    about: tuple[str, ...]
    side: str
    when: str
    status: str = ""

    def rows(
        self,
        reader: Reader,
        found: Register,
        records: Iterable[Reading],
        values: Callable[[Reading, dict[str, str]], Named],
    ) -> Iterator[Row]:
        """A row for each line that holds a number.

        Args:
            reader: who reads.
            found: the register.
            records: what its lines were made of, one each, in their order.
            values: the numbers of a line, by its record and its cells.
        """
        keys = [one.partition(":")[0] for one in self.columns]
        for line, one in zip(found["lines"], records, strict=True):
            cells = dict(zip(keys, line["cells"], strict=True))
            shown = [each for each in values(one, cells) if any(map(str.isdigit, each[1]))]
            if shown:
                yield Row(
                    about=": ".join(cells[key] for key in self.about),
                    values=shown,
                    page=reader.text(f"page.{self.page}"),
                    region=cells[self.side],
                    period=cells[self.when],
                    status=cells.get(self.status, ""),
                    source=cells["source"],
                    source_id=one.source,
                    known=cells["known"],
                    until=line["order"][keys.index(self.when)],
                    printed=cells["printed"],
                    quoted=printed_in(reader, one.as_printed, one.source),
                )

    def named(self, found: Register, cells: dict[str, str], *keys: str) -> Named:
        """Cells under the heads of their columns."""
        places = {one.partition(":")[0]: at for at, one in enumerate(self.columns)}
        return [(found["columns"][places[key]]["label"], cells[key]) for key in keys]


def printed_rows(reader: Reader) -> Iterator[Row]:
    """Every reading of every page, in the order of the pages."""
    for rows in (_figures, _sides, _products, _parks, _projects, power_output, proposed, happened):
        yield from rows(reader)


def _with_unit(cells: dict[str, str], key: str) -> str:
    return f"{cells[key]}{numbers.SPACE}{cells['unit']}"


def _figures(reader: Reader) -> Iterator[Row]:
    held = _Held(
        page="figures",
        columns=figures_register.COLUMNS,
        about=("indicator", "measure"),
        side="region",
        when="period",
        status="status",
    )
    figures = reader.facts.catalogue.figures
    found = figures_register.register(reader, figures)
    return held.rows(reader, found, figures, lambda _, cells: [("", _with_unit(cells, "value"))])


def _sides(reader: Reader) -> Iterator[Row]:
    """Those of East and West that no row of figures.csv made."""
    catalogue, found = reader.facts.catalogue, sides.side_register(reader)
    held = _Held(
        page="sides",
        columns=sides.COLUMNS,
        about=("indicator",),
        side="side",
        when="months",
        status="basis",
    )
    own = {(one.indicator, one.region, one.until, one.source) for one in catalogue.figures}

    def values(one: SideReading, cells: dict[str, str]) -> Named:
        until = f"{one.year}-{one.last_month:02d}"
        if (one.indicator, one.region, until, one.source) in own:
            return []
        amount, growth = said(reader, one)
        grown = (reader.text("measure.growth") if amount else "", growth)
        return [("", amount), grown, *held.named(found, cells, "plan_share")]

    return held.rows(reader, found, side_readings(catalogue), values)


def _products(reader: Reader) -> Iterator[Row]:
    held = _Held(
        page="products",
        columns=product_register.COLUMNS,
        about=("product",),
        side="region",
        when="period",
    )
    found = product_register.register(reader)

    def values(_: ProductOutput, cells: dict[str, str]) -> Named:
        shown = {**cells, "output": _with_unit(cells, "output")}
        return held.named(found, shown, "output", "growth", "plan_share")

    records = product_register.newest_first(reader.facts.catalogue)
    return held.rows(reader, found, records, values)


def _parks(reader: Reader) -> Iterator[Row]:
    held = _Held(
        page="parks",
        columns=park_register.COLUMNS,
        about=("place",),
        side="side",
        when="as_of",
        status="state",
    )
    found = park_register.park_register(reader)
    amounts = [one.removesuffix(":amount") for one in held.columns if one.endswith(":amount")]

    def values(one: ParkReading, cells: dict[str, str]) -> Named:
        count = amount_words(reader, one, "number")
        name = reader.text("every_figure.number")
        return [(name, count), *held.named(found, cells, *amounts)]

    return held.rows(reader, found, reader.facts.catalogue.parks, values)


def _projects(reader: Reader) -> Iterator[Row]:
    held = _Held(
        page="energy",
        columns=energy_register.COLUMNS,
        about=("name",),
        side="side",
        when="as_of",
        status="stage",
    )
    found = energy_register.project_register(reader)

    def values(_: Project, cells: dict[str, str]) -> Named:
        shown = {**cells, "power": _with_unit(cells, "power")}
        return held.named(found, shown, "power", "capital", "hectares", "gwh_printed")

    return held.rows(reader, found, reader.facts.catalogue.projects.values(), values)
