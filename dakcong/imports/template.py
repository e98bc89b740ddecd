"""The template of a release: every figure it may bring, with lists and ranges, to be filled in."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from dakcong.figures.catalogue import Catalogue, Indicator
from dakcong.figures.records import COLUMNS, QUALIFIERS, REGIONS, STATUSES
from dakcong.periods import MONTHS, split_vintage
from dakcong.texts import say
from dakcong.texts.numbers import unit_name
from dakcong.units import PERCENT

# What a release of an amount, and of an index, usually brings.
AMOUNTS: Final = ("level", "growth", "month_level", "month_growth", "plan_share", "plan", "goal")
RATES: Final = ("growth", "month_growth", "goal_growth")
_YEARLY: Final = ("plan", "goal", "goal_growth")
_FILLED: Final = ("value", "qualifier", "status", "source", "locator", "as_printed")
_RATE_RANGE: Final = (-90.0, 300.0)
_SHARE_RANGE: Final = (0.0, 500.0)
_TIMES: Final = 5.0  # what a level may be of the last one printed, up or down
_HEAD_ROW: Final = 5
HEADER: Final = ("label", *COLUMNS, "lowest", "highest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure to be filled in: its cells by column, and the range it should lie in."""

    cells: Mapping[str, str]
    lowest: float
    highest: float


def lines_of(
    catalogue: Catalogue, labels: Mapping[str, str], release: str, language: str
) -> Iterator[Line]:
    """The figures that a release may bring, in the order of the indicators.

    Args:
        catalogue: its projected indicators, and what was printed of them last.
        labels: name of each projected indicator.
        release: YYYY-MM, the last month it covers.
        language: of the labels, vi or en.

    Raises:
        InputError: the release is not YYYY-MM.
    """
    year, month = split_vintage(release)
    later = f"{year + month // MONTHS}-{month % MONTHS + 1:02d}"
    for one in catalogue.projected:
        for measure in AMOUNTS if one.flow else RATES:
            unit = one.unit if measure in ("level", "month_level", "plan", "goal") else PERCENT
            said = say(language, f"measure.{measure}")
            cells = {
                "label": f"{labels[one.id]} – {said}, {unit_name(unit, language)}",
                "indicator": one.id,
                "region": REGIONS[0],
                "year": str(year),
                "month": str(MONTHS if measure in _YEARLY else month),
                "measure": measure,
                "unit": unit,
                "vintage": release,
                "known_on": later,
            }
            low, high = _range(catalogue, one, measure, unit)
            yield Line(cells=cells, lowest=low, highest=high)


def _range(catalogue: Catalogue, one: Indicator, measure: str, unit: str) -> tuple[float, float]:
    """Where a figure should lie: around the last one printed, else what its kind allows."""
    if unit == PERCENT:
        return _SHARE_RANGE if measure == "plan_share" else _RATE_RANGE
    printed = [
        figure
        for figure in catalogue.figures
        if (figure.indicator, figure.measure, figure.region) == (one.id, measure, REGIONS[0])
    ]
    if not printed:
        return 0.0, 1e9
    last = max(printed, key=lambda figure: (figure.until, figure.vintage)).value
    return last / _TIMES, last * _TIMES


def as_csv(lines: list[Line]) -> bytes:
    """The template as CSV that a Vietnamese Excel opens as it is meant."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADER)
    for one in lines:
        ends = {"lowest": f"{one.lowest:.12g}", "highest": f"{one.highest:.12g}"}
        known = {**one.cells, **{name: end.replace(".", ",") for name, end in ends.items()}}
        writer.writerow([known.get(name, "") for name in HEADER])
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(lines: list[Line], release: str, language: str) -> bytes:
    """The template as a workbook, with lists of what may be chosen and ranges for the numbers."""
    from xlsxwriter import Workbook  # where it is needed: no page loads it

    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    page = book.add_worksheet(say(language, "import_file.template.sheet"))
    bold, fill = book.add_format({"bold": True}), book.add_format({"bg_color": "#FFF7D6"})
    page.write_string(0, 0, say(language, "import_file.template.title", release=release), bold)
    page.write_string(1, 0, say(language, "import_file.template.help"))
    page.write_string(2, 0, say(language, "import_file.template.numbers"))
    for at, name in enumerate(HEADER):
        page.write_string(_HEAD_ROW - 2, at, say(language, f"import_file.column.{name}"), bold)
        page.write_string(_HEAD_ROW - 1, at, name, bold)
    for down, one in enumerate(lines, start=_HEAD_ROW):
        for at, name in enumerate(HEADER):
            _write(page, (down, at), one, fill if name in _FILLED else None)
        _allow(page, down, one, language)
    page.set_column(0, 0, 60)
    page.set_column(1, len(HEADER) - 1, 14)
    page.freeze_panes(_HEAD_ROW, 1)
    book.close()
    return made.getvalue()


def _write(page: Any, place: tuple[int, int], one: Line, fill: Any) -> None:
    name = HEADER[place[1]]
    text = one.cells.get(name, "")
    if fill is not None:
        page.write_blank(*place, None, fill)
    elif name in ("lowest", "highest"):
        page.write_number(*place, one.lowest if name == "lowest" else one.highest)
    elif name in ("year", "month"):
        page.write_number(*place, int(text))
    else:
        page.write_string(*place, text)


def _allow(page: Any, row: int, one: Line, language: str) -> None:
    """What a spreadsheet lets a person put into a row; a number outside its range is warned of."""
    ends = {"low": f"{one.lowest:.12g}", "high": f"{one.highest:.12g}"}
    page.data_validation(
        row,
        HEADER.index("value"),
        row,
        HEADER.index("value"),
        {
            "validate": "decimal",
            "criteria": "between",
            "minimum": one.lowest,
            "maximum": one.highest,
            "error_type": "warning",
            "error_message": say(language, "import_file.template.outside", **ends),
        },
    )
    for name, kind, codes in (
        ("qualifier", "qualifier", QUALIFIERS),
        ("status", "figure_status", STATUSES),
    ):
        at = HEADER.index(name)
        words = [say(language, f"{kind}.{code}") for code in codes]
        page.data_validation(row, at, row, at, {"validate": "list", "source": words})
