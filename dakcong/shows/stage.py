"""The presentation of a board, and the way to it."""

from typing import TypedDict

from dakcong.shows.levers import Option


class WayToStage(TypedDict):
    """A way to another page, which then shows an option of a code of the link."""

    path: str
    label: str
    code: str
    value: str


class Stage(TypedDict):
    """What a presentation says besides its board, and where its keys lead."""

    # Code of the link for the indicator, the indicators in the order of the arrows.
    code: str
    indicators: list[Option]
    # Code of its one slider; empty for none.
    slider: str
    # Path of the board, for who came from nowhere.
    board: str
    # Of which place and release it is, and that no second person approved its figures.
    about: str
    # Who published the figures so far, and when; empty where they are assumed.
    source: str
    # A value of the slider with its unit, `{value}` for the number.
    value: str
    previous: str
    next: str
    full: str
    leave: str
    keys: str
