"""Every published figure of every page in one list, made once it is asked for: a row a reading."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dakcong.answers.boards import (
    energy_register,
    park_register,
    parts,
    product_register,
    sides_register,
)
from dakcong.answers.boards import register as figures_register
from dakcong.answers.known.side_readings import side_readings
from dakcong.answers.reader import Reader
from dakcong.shows import Line, Register

# Columns by the key of their head, behind a colon what they are beside words; what is measured
# stands second, where a phone shows it.
COLUMNS: Final = (
    *("indicator:long", "value:long", "page:choice", "region:choice", "period", "status:choice"),
    *("source:long", "known:choice"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A register that holds figures, and in which of its columns.

    Attributes:
        page: on which it stands.
        made: makes it.
        columns: its columns.
        about, side, when, status: the columns that say so; an empty status where none does.
        values: columns of numbers, each with that of its unit, or with none.
    """

    page: str
    made: Callable[[Reader], Register]
    columns: Sequence[str]
    about: tuple[str, ...]
    side: str
    when: str
    status: str
    values: tuple[tuple[str, str], ...]

    def lines(self, reader: Reader) -> Iterator[Line]:
        """A line for each row that holds a number."""
        found = self.made(reader)
        keys = [one.partition(":")[0] for one in self.columns]
        heads = (one["label"] for one in found["columns"])
        # What is called a value alone needs no name.
        named = {
            key: "" if key == "value" else f"{head}: "
            for key, head in zip(keys, heads, strict=True)
        }
        for line in found["lines"]:
            cells = dict(zip(keys, line["cells"], strict=True))
            values = [
                f"{named[key]}{cells[key]} {cells.get(unit, '')}".strip()
                for key, unit in self.values
                if any(map(str.isdigit, cells[key]))
            ]
            if values:
                about = ": ".join(cells[key] for key in self.about)
                yield Line(
                    cells=[
                        *(about, "; ".join(values), reader.text(f"page.{self.page}")),
                        *(cells[self.side], cells[self.when], cells.get(self.status, "")),
                        *(cells["source"], cells["known"]),
                    ],
                    order=[*(None,) * 4, line["order"][keys.index(self.when)], *(None,) * 3],
                    quoted=line["quoted"],
                    move=None,
                )


def every_figure(reader: Reader) -> Register:
    """Every reading; at first those that a reader of the release could know."""
    lines = [line for one in _HELD for line in one.lines(reader)]
    known = {"known": reader.text("figures.known")}
    return parts.register(reader, "every_figure", COLUMNS, lines, known)


def _figures(reader: Reader) -> Register:
    return figures_register.register(reader, reader.facts.catalogue.figures)


def _sides(reader: Reader) -> Register:
    """Those of East and West that no row of figures.csv made."""
    catalogue, found = reader.facts.catalogue, sides_register.side_register(reader)
    own = {(one.indicator, one.region, one.until, one.source) for one in catalogue.figures}
    both = zip(side_readings(catalogue), found["lines"], strict=True)
    lines = [
        line
        for one, line in both
        if (one.indicator, one.region, f"{one.year}-{one.last_month:02d}", one.source) not in own
    ]
    return {**found, "lines": lines}


_HELD: Final = (
    Held(
        page="figures",
        made=_figures,
        columns=figures_register.COLUMNS,
        about=("indicator", "measure"),
        side="region",
        when="period",
        status="status",
        values=(("value", "unit"),),
    ),
    Held(
        page="sides",
        made=_sides,
        columns=sides_register.COLUMNS,
        about=("indicator",),
        side="side",
        when="months",
        status="basis",
        values=(("value", ""), ("plan_share", "")),
    ),
    Held(
        page="products",
        made=product_register.register,
        columns=product_register.COLUMNS,
        about=("product",),
        side="region",
        when="period",
        status="",
        values=(("output", "unit"), ("growth", ""), ("plan_share", "")),
    ),
    Held(
        page="parks",
        made=park_register.park_register,
        columns=park_register.COLUMNS,
        about=("place",),
        side="side",
        when="as_of",
        status="state",
        values=tuple(
            (one.removesuffix(":amount"), "")
            for one in park_register.COLUMNS
            if one.endswith(":amount")
        ),
    ),
    Held(
        page="energy",
        made=energy_register.project_register,
        columns=energy_register.COLUMNS,
        about=("name",),
        side="side",
        when="as_of",
        status="stage",
        values=(("power", "unit"), ("capital", ""), ("hectares", ""), ("gwh_printed", "")),
    ),
)
