"""The screen of a page: all that its scripts draw, for a reader."""

from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.fixed import fixed
from dakcong.answers.boards.head import head
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.notices import notices
from dakcong.answers.move import Moved
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import Reader
from dakcong.shows import Notices, Screen
from dakcong.ui.pages import Page, menu


def screen(reader: Reader, page: Page, arrival: Arrival) -> Screen:
    """The screen of a page that the reader arrives at."""
    return _framed(_screen(reader, page, notices(reader, arrival)), reader, page)


def screen_after(moved: Moved, page: Page, before: Reader) -> Screen:
    """The screen of a page after a move; what of its charts stays is not sent again."""
    said = Arrival(notices=moved.notices)
    made = _screen(moved.reader, page, notices(moved.reader, said, moved=True))
    if moved.reader.language != before.language:
        made = _framed(made, moved.reader, page)
    if made["board"] is not None and moved.refused:
        made["board"] = {**made["board"], "refused": moved.refused}
    return made


def _framed(made: Screen, reader: Reader, page: Page) -> Screen:
    """A screen with the static parts of its charts."""
    if not page.indicator:
        return made
    return {**made, "frames": frames(reader.indicator(page.indicator), reader.language)}


def _screen(reader: Reader, page: Page, said: Notices) -> Screen:
    return Screen(
        page=page.path,
        query=reader.query(),
        fixed=fixed(reader.language),
        head=head(reader, page.heading(reader), menu(reader), said),
        board=board(reader, page.indicator) if page.indicator else None,
        frames=None,
    )
