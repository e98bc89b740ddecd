"""Tables of a page, and all figures, as files: asked for by a request of their own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape
from typing import Final
from urllib.parse import quote_plus, urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dakcong.answers.boards.compare import comparison
from dakcong.answers.boards.due_days import due_days, due_days_sources
from dakcong.answers.boards.energy import energy, energy_sources
from dakcong.answers.boards.every_figure import every_figure_sheet
from dakcong.answers.boards.evidence import evidence, evidence_sources
from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.figures import figures as figures_page
from dakcong.answers.boards.figures import figures_shown
from dakcong.answers.boards.files import (
    Titled,
    Told,
    figures_sheet,
    file_name,
    of_exhibit,
    sheet_of,
    titled,
)
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.methods import methods
from dakcong.answers.boards.overview import overview
from dakcong.answers.boards.parks import parks, parks_sources
from dakcong.answers.boards.products import products, products_sources
from dakcong.answers.boards.sections import section
from dakcong.answers.boards.sides import sides, sides_sources
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.moves.links import EVERY
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.documents.delimited import delimited
from dakcong.documents.sheet import Sheet
from dakcong.documents.workbook import workbook
from dakcong.scenario.link import FIGURES as SHOWN
from dakcong.shows import Part
from dakcong.ui.day import today
from dakcong.ui.live.requests import link_to
from dakcong.ui.pages import Page, page_at
from dakcong.ui.reader import facts, reader_at

TABLE: Final = "/dakcong/table"
FIGURES: Final = "/dakcong/figures.{form}"
_FORMS: Final[dict[str, tuple[Callable[[Sheet], bytes], str]]] = {
    "csv": (delimited, "text/csv; charset=utf-8"),
    "xlsx": (workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
# What a page without a board shows, by its file.
_MADE: Final[dict[str, Callable[[Reader], list[Part]]]] = {
    "overview": overview,
    "compare": comparison,
    "energy": lambda reader: energy(reader, today()),
    "figures": lambda reader: [*due_days(reader, today()), *figures_page(reader)],
    "methods": methods,
    "products": products,
    "parks": parks,
    "sides": sides,
}
# Sources of what its tables show, where they are not those of the indicators.
_SOURCES: Final[dict[str, Callable[[Reader], list[str]]]] = {
    "energy": energy_sources,
    "figures": lambda reader: [
        *(one.source for one in figures_shown(reader)),
        *due_days_sources(reader),
    ],
    "parks": parks_sources,
    "products": products_sources,
    "sides": sides_sources,
}


def table(request: Request) -> Response:
    """A table of the page that the address shows; 404 where it is no more there."""
    given = request.query_params
    page, form = page_at(facts(), given.get("path", "")), given.get("form", "")
    if page is None or form not in _FORMS:
        return PlainTextResponse("not a table of a page", status_code=400)
    reader, _ = reader_at(given.get("query", ""))
    wanted = given.get("table", "")
    found = next((one for one in tables(reader, page) if one.table["id"] == wanted), None)
    if found is None:
        return PlainTextResponse(reader.text("file.gone"), status_code=404)
    told = Told(link=link_to(request, reader, page), sources=tuple(_sources(reader, page)))
    return _file(
        sheet_of(reader, found, told),
        form,
        file_name(page.path, reader, found.short or found.title),
    )


def figures(request: Request) -> Response:
    """The figures that the page lists: the headline figures, or those of every page."""
    form = request.path_params["form"]
    page = page_at(facts(), "figures")
    if page is None or form not in _FORMS:
        return PlainTextResponse("csv or xlsx", status_code=404)
    reader, _ = reader_at(request.query_params.get("query", ""))
    made = every_figure_sheet if reader.shows(SHOWN) == EVERY else figures_sheet
    sheet = made(reader, link_to(request, reader, page))
    return _file(sheet, form, file_name(page.path, reader, sheet.title))


def tables(reader: Reader, page: Page) -> Iterator[Titled]:
    """Every table that a page shows a reader, opened or folded."""
    if not page.indicator:
        made = page.given and page.file in _MADE
        yield from titled(_MADE[page.file](reader)) if made else ()
        return
    shown, indicator = board(reader, page.indicator), reader.indicator(page.indicator)
    for frame in frames(indicator, reader.language):
        if frame["name"] in shown["exhibits"]:
            yield of_exhibit(reader, frame, shown["exhibits"][frame["name"]])
    yield from (Titled(one["heading"], one) for one in shown["tables"])
    found = reader.outcome(page.indicator)
    if isinstance(found, Answer):
        yield from titled(section(reader, found))
    if indicator.index:
        yield from titled(evidence(reader, page.indicator))


def links(reader: Reader, page: Page, table: str) -> str:
    """Where the files of a table are, as HTML."""
    asked = {"path": f"/{page.path}", "query": reader.query(), "table": table}
    return offered(reader.text("file.label"), TABLE, asked, _FORMS)


# All files of a page are asked for at its address, which is long.
_QUOTED: Final = lru_cache(maxsize=256)(quote_plus)


def offered(label: str, route: str, asked: Mapping[str, str], forms: Iterable[str]) -> str:
    """Links to files of the same content in several forms, as HTML.

    Args:
        label: what stands before them.
        route: the path that answers.
        asked: its parameters but for `form`.
        forms: the forms, such as csv.
    """
    shown, known = [], urlencode(asked, quote_via=_QUOTED)
    for form in forms:
        address = escape(f".{route}?{known}&form={form}")
        shown.append(f'<a download href="{address}">{form.upper()}</a>')
    return f'<p class="live-files">{escape(label)}: {" · ".join(shown)}</p>'


def _sources(reader: Reader, page: Page) -> list[str]:
    """Sources of what the tables of a page show."""
    if page.file in _SOURCES:
        return _SOURCES[page.file](reader)
    if not page.indicator:
        return sources_of(reader, *(one.id for one in reader.facts.catalogue.projected))
    index = reader.indicator(page.indicator).index
    return [
        *sources_of(reader, page.indicator),
        *(evidence_sources(reader, page.indicator) if index else []),
    ]


def _file(sheet: Sheet, form: str, name: str) -> Response:
    write, kind = _FORMS[form]
    disposition = f'attachment; filename="{name}.{form}"'
    headers = {"content-disposition": disposition, "cache-control": "no-cache"}
    return Response(write(sheet), media_type=kind, headers=headers)
