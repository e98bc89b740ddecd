"""Words of an answer: status, sentence, numbers, and what is to be said of a link."""

from typing import Any, Final, TypedDict

from dakcong.shows.levers import Action

# What the browser can write into words while a slider moves; see `assets/answer.js`.
PLACES: Final = (
    # Year end and its growth, 80 and 95 % range, probability.
    *("year_end", "year_growth", "range_80", "range_95", "probability"),
    # Targets reached with 50, 80, 95 %; month of passing; what the year end is short of
    # the target, or above it; what the year so far is above it.
    *("fair_50", "fair_80", "fair_95", "month", "gap", "over", "excess"),
    # Required growth (its way, and its size), needed to be 80 % sure (likewise), the remaining
    # months in per cent of last year's.
    *("required_way", "required_size", "sure_way", "sure_size", "share"),
    # Growth so far with the decimals it has, and as a rate; default growth of the rest after it.
    *("so_far", "so_far_rate", "default"),
    # How ranges held in years that had grown as much.
    "coverage",
)


class Badge(TypedDict):
    """A status: word, shape and colour say the same."""

    word: str
    icon: str
    colour: str


class Card(TypedDict):
    """One number with its name above and a remark below.

    `origin` is what is asked for to know where the number comes from.
    """

    label: str
    value: str
    below: str
    origin: str


class Origin(TypedDict):
    """Where a number comes from, in paragraphs."""

    heading: str
    words: list[str]


class Headline(TypedDict):
    """An answer in short: status, one sentence, remarks."""

    badges: list[Badge]
    sentence: str
    remarks: list[str]


class Brief(TypedDict):
    """A number in a few words; `origin` as of a card."""

    words: str
    origin: str


class Said(Headline):
    """An answer in words: status, one sentence, remarks, numbers.

    `bar` says it once more in a few words for the line that stays in sight: year end, chance,
    target; empty without an answer.
    """

    cards: list[Card]
    bar: list[Brief]


class Reading(TypedDict):
    """One way to read a doubted figure: its name, the year end and the chance, and its move."""

    name: str
    value: str
    below: str
    move: dict[str, Any]
    active: bool


class Readings(TypedDict):
    """The ways to read a doubted figure, as a choice."""

    label: str
    options: list[Reading]


class Meter(TypedDict):
    """A target as one bar: where on its length, 0 to 1, something stands, and in words."""

    so_far: float
    year_end: float
    low: float
    high: float
    target: float
    so_far_words: str
    year_end_words: str
    target_words: str


class Tile(TypedDict):
    """An indicator beside others: its verdict, its bar, and what it takes or why there is none."""

    # Its id, by which the origin of its numbers is asked for.
    indicator: str
    heading: str
    said: Headline
    # None where there is no answer.
    meter: Meter | None
    # That the newest figure is of an earlier release; empty where it is not.
    note: str
    # Path of its page, and the words of the link there.
    page: str
    label: str


class Overview(TypedDict):
    """All indicators at one glance.

    `legend` names the parts of the bars: so-far, rest, range, line; empty where there is none.
    `changed` says what of the scenario is not the default, `back` leads there; empty and None where
    all is.
    """

    tiles: list[Tile]
    legend: dict[str, str]
    changed: str
    back: Action | None


class Message(TypedDict):
    """A page for who has not opened it; `words` are those to send with its link."""

    title: str
    description: str
    words: str


class Newer(TypedDict):
    """What newer figures make of the assumptions of a link that was sent, and the way there."""

    heading: str
    lines: list[str]
    action: Action


class Notices(TypedDict):
    """What a link or a release could not say; the first move ends `changed` and `newer`."""

    heading: str
    lines: list[str]
    changed: list[str]
    changed_heading: str
    newer: Newer | None
    dismiss: str
