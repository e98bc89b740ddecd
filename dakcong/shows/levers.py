"""What a reader may set or press."""

from typing import Any, Literal, NotRequired, TypedDict


class Option(TypedDict):
    """One of the possible values of a control."""

    id: str
    name: str
    # What a phone shows of the name while the list is closed.
    short: NotRequired[str]


class Nearest(TypedDict):
    """The usual value that lies nearest to an unusual one."""

    value: float
    words: str


class Control(TypedDict):
    """Something that a reader may set.

    `slider` has a range, a typed field and a default; `typed` has a typed field alone, where there
    is no value yet (`action` then sets an evidenced one); `choice` one of its options, as `pills`,
    `radio` or `select`, or a whole number that is typed (`number`); `switch` is on or off. `place`
    is `main`, `shocks`, or `more` for what is folded.
    """

    kind: Literal["slider", "typed", "choice", "switch"]
    # What a move sends: an assumption's code (`move` = "set"; "typed" where a list of numbers sends
    # one as its text, and nothing takes it back), the way to set growth ("way"), what a page shows
    # ("show"), "release" or "language".
    move: Literal["set", "typed", "way", "show", "release", "language"]
    code: str
    label: str
    help: str
    place: Literal["main", "shocks", "more"]
    look: NotRequired[Literal["pills", "radio", "select", "number"]]
    options: NotRequired[list[Option]]
    # Whether the chosen pill can be taken back, which sends "".
    closes: NotRequired[bool]
    # A number, the id of an option, "on" or "off"; None where there is none yet.
    value: float | str | None
    # Where it stands untouched; None where nothing can be computed.
    default: NotRequired[float | None]
    # The rest is of sliders and typed values alone, but for the range of a number.
    typed: NotRequired[str]
    low: NotRequired[float]
    high: NotRequired[float]
    step: NotRequired[float]
    digits: NotRequired[int]
    # What of the remaining months its default is, where that follows the growth of the first part.
    follows: NotRequired[Literal["growth", "spread", ""]]
    unusual: NotRequired[str]
    nearest: NotRequired[Nearest | None]
    # Words under it; behind it, what a switch changes of the year end.
    note: NotRequired[str]
    # Said of a number that cannot be taken, with a place {given}.
    refused: NotRequired[str]
    price: NotRequired[str]


class Told(TypedDict):
    """What became of a value as it was typed: rounded (`taken`), or refused and why."""

    code: str
    given: str
    words: str
    taken: bool


class Presets(TypedDict):
    """Named settings; `active` is the one that the scenario equals."""

    label: str
    help: str
    options: list[Option]
    active: str | None
    note: str


class Reset(TypedDict):
    """A way back to the defaults; `id` is the kind of its move."""

    id: str
    icon: str
    label: str
    help: str
    enabled: bool


class Pinning(TypedDict):
    """The button that keeps the present scenario; which are kept, and the name of the way there.

    `note` and `link` are empty while none is kept.
    """

    label: str
    help: str
    enabled: bool
    note: str
    link: str


class Action(TypedDict):
    """A button that sends a move."""

    label: str
    help: str
    move: dict[str, Any]
