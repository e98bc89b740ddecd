"""The screen of a page: all that its scripts draw, for a reader."""

from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.fixed import fixed
from dakcong.answers.boards.head import head
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.notices import notices
from dakcong.answers.boards.overview import at_a_glance
from dakcong.answers.move import Moved
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import Reader
from dakcong.shows import Notices, Screen
from dakcong.ui.pages import Page, menu, paths


def screen(reader: Reader, page: Page, arrival: Arrival) -> Screen:
    """The screen of a page that the reader arrives at."""
    about = reader.indicator(page.indicator) if page.indicator else None
    return _screen(reader, page, notices(reader, arrival, about=about), framed=True)


def screen_after(moved: Moved, page: Page, before: Reader) -> Screen:
    """The screen of a page after a move; what of its charts stays is not sent again."""
    reader, said = moved.reader, Arrival(notices=moved.notices)
    framed = reader.language != before.language
    made = _screen(reader, page, notices(reader, said, moved=True), framed=framed)
    if made["board"] is not None and moved.told:
        made["board"] = {**made["board"], "told": moved.told}
    return made


def _screen(reader: Reader, page: Page, said: Notices, *, framed: bool) -> Screen:
    """A screen, with the static parts of its charts where they are not there yet."""
    indicator = reader.indicator(page.indicator) if page.indicator else None
    return Screen(
        page=page.path,
        query=reader.query(),
        fixed=fixed(reader.language),
        head=head(reader, page.heading(reader), menu(reader), said),
        board=board(reader, page.indicator) if indicator else None,
        overview=at_a_glance(reader, paths(reader.facts)) if page.path == "" else None,
        frames=frames(indicator, reader.language) if indicator and framed else None,
    )
