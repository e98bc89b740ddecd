"""The form in which figures are entered: fields, what was understood, what checks found."""

from typing import Literal, TypedDict

from dakcong.shows.levers import Option


class Field(TypedDict):
    """One field of the form; `key` tells it from every other.

    `beside` says what is known of it; `understood` what was read in it, `wrong` why nothing was.
    """

    key: str
    form: Literal["line", "text", "choice"]
    label: str
    options: list[Option]
    value: str
    beside: str
    understood: str
    wrong: str


class Group(TypedDict):
    """The fields of one indicator, or of the source.

    `rows` are fields that stand beside each other; those of `fold` are shown when asked for, under
    its label. `paste` takes a sentence whose figures fill the fields; None where there is none.
    """

    name: str
    heading: str
    beside: str
    paste: Field | None
    fill: str
    rows: list[list[Field]]
    label: str
    fold: list[list[Field]]


class Found(TypedDict):
    """What a check found; `reason` is the field for a written reason, None where none is asked."""

    tone: Literal["error", "warning", "info"]
    words: str
    reason: Field | None


class Desk(TypedDict):
    """Submissions to choose from, and what may be begun.

    `names` are by number, the chosen one first; `releases` may be begun.
    """

    label: str
    names: list[Option]
    release: str
    releases: list[Option]
    begin: str
