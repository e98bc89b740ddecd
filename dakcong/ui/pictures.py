"""A chart of a page as a picture, on request."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from dakcong.answers.boards.picture import picture as made_picture
from dakcong.answers.reader import Reader
from dakcong.documents.drawer import Drawer, Format
from dakcong.ui.files import offered
from dakcong.ui.live.requests import link_to, refusal
from dakcong.ui.pages import Page, page_at
from dakcong.ui.reader import facts, reader_at

PICTURE: Final = "/dakcong/picture"
_DRAWER: Final = Drawer()
_TYPES: Final[dict[Format, str]] = {"png": "image/png", "svg": "image/svg+xml"}


def picture_links(reader: Reader, page: Page, chart: str) -> str:
    """Where the pictures of a chart are, as HTML."""
    asked = {"path": f"/{page.path}", "query": reader.query(), "chart": chart}
    return offered(reader.text("picture.save"), PICTURE, asked, _TYPES)


async def close() -> None:
    """End the process that draws."""
    await _DRAWER.close()


async def picture(request: Request) -> Response:
    """The chart that the page at an address shows, to be saved; 400 for what no page shows."""
    given = request.query_params
    page = page_at(facts(), given.get("path", ""))
    form = next((one for one in _TYPES if one == given.get("form")), None)
    if page is None or not page.indicator or form is None:
        return refusal("not a picture of a page")
    reader, _ = reader_at(given.get("query", ""))
    indicator = reader.indicator(page.indicator)
    found = made_picture(reader, indicator, given.get("chart", ""), link_to(request, reader, page))
    if found is None:
        return refusal("not a chart of the page")
    drawn = await _DRAWER.draw(found, form)
    if drawn is None:
        return Response(status_code=503)
    name = f"dakcong-{page.path}-{given['chart']}-{reader.scenario.vintage}.{form}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(drawn, media_type=_TYPES[form], headers=headers)
