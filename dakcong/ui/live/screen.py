"""The screen of a page: all that its scripts draw, for a reader."""

from dakcong.answers.boards.exhibits import frames, large_frames
from dakcong.answers.boards.fixed import fixed
from dakcong.answers.boards.guide import guide
from dakcong.answers.boards.head import head
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.notices import notices
from dakcong.answers.boards.overview import at_a_glance
from dakcong.answers.boards.stage import stage
from dakcong.answers.move import Moved
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import Reader
from dakcong.shows import Frame, Guide, Notices, Screen
from dakcong.ui.pages import Page, menu, paths, way_to_stage


def screen(reader: Reader, page: Page, arrival: Arrival) -> Screen:
    """The screen of a page that the reader arrives at."""
    about = reader.indicator(page.indicator_of(reader)) if page.board else None
    return _screen(reader, page, notices(reader, arrival, about=about), framed=True)


def screen_after(moved: Moved, page: Page, before: Reader) -> Screen:
    """The screen of a page after a move; what of its charts stays is not sent again."""
    reader, said = moved.reader, Arrival(notices=moved.notices)
    framed = (reader.language, page.indicator_of(reader)) != (
        before.language,
        page.indicator_of(before),
    )
    made = _screen(reader, page, notices(reader, said, moved=True), framed=framed)
    if made["board"] is not None and moved.told:
        made["board"] = {**made["board"], "told": moved.told}
    return made


def _screen(reader: Reader, page: Page, said: Notices, *, framed: bool) -> Screen:
    """A screen, with the static parts of its charts where they are not there yet."""
    made = board(reader, page.indicator_of(reader)) if page.board else None
    return Screen(
        page=page.path,
        query=reader.query(),
        fixed=fixed(reader.language, reader.text("paper.place")),
        head=head(reader, page.heading(reader), menu(reader), said, way_to_stage(reader, page)),
        board=made,
        overview=at_a_glance(reader, paths(reader.facts)) if page.path == "" else None,
        lead=page.leads(reader) if page.leads else None,
        frames=_frames(reader, page) if page.board and framed else None,
        stage=stage(reader, made) if made and page.stage else None,
        guide=_guide(reader, page),
    )


def _guide(reader: Reader, page: Page) -> Guide | None:
    """The first minute of the overview and of a board."""
    if page.stage or not (page.board or page.path == ""):
        return None
    return guide(reader.language, "board" if page.board else "overview")


def _frames(reader: Reader, page: Page) -> list[Frame]:
    made = large_frames if page.stage else frames
    return made(reader.indicator(page.indicator_of(reader)), reader.language)
