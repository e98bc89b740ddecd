"""All that the scripts of a page draw, and may read."""

from typing import Any, Literal, TypedDict

from dakcong.shows.levers import Action, Control, Pinning, Presets, Reset, Told
from dakcong.shows.parts import Legend, Table
from dakcong.shows.said import Notices, Overview, Readings, Said
from dakcong.shows.stage import Stage, WayToStage


class Column(TypedDict):
    """A column of a chart's table: the field of its rows, and its head."""

    field: str
    label: str


class Frame(TypedDict):
    """What of a chart depends on page and language alone."""

    name: Literal["fan", "months", "rates"]
    specification: dict[str, Any]
    legend: list[Legend]
    table: str
    columns: list[Column]
    digits: int
    signed: bool


class Exhibit(TypedDict):
    """What of a chart of a board depends on the scenario.

    `titles` and `captions` by the state that a slider can reach: of the fan met, reach or short; of
    rates above or below, and takes-track such as `rise_sure-ahead` (see `assets/charts.js`). The
    words of the legend that no row has are `absent`.
    """

    rows: list[dict[str, Any]]
    title: str
    caption: str
    alt: str
    titles: dict[str, str]
    captions: dict[str, str]
    absent: list[str]


class Doubt(TypedDict):
    """How ranges held in years that had grown by `least`, a fraction, or more."""

    least: float
    words: str


class Against(TypedDict):
    """Where another scenario ends, and the reader's; words for how they differ.

    In the unit of the board; `more` and `less` have a place {size}; `origin` as of a card.
    """

    other: float
    now: float
    more: str
    less: str
    same: str
    origin: str


class Board(TypedDict):
    """The answer of one indicator and what moves it."""

    indicator: str
    unit: str
    # At the reader's scenario; `older` says that the newest figure is of an earlier release.
    said: Said
    older: str
    # None where no figure is doubted.
    readings: Readings | None
    # The defaults and what was pinned last, as far as they give an answer.
    against: list[Against]
    # By status, with "-low" and "-assumed" where they apply: words with places.
    variants: dict[str, Said]
    presets: Presets
    told: Told | None
    controls: list[Control]
    # Above the shocks, and on what is folded.
    shocks: str
    more: str
    # Changed assumptions that are out of sight, and what the base means, at rest and with places.
    elsewhere: str
    base_effect: str
    base_effect_live: str
    resets: list[Reset]
    pinning: Pinning
    actions: list[Action]
    # By the name of their frame; empty where there is no answer.
    exhibits: dict[str, Exhibit]
    tables: list[Table]
    # The compact table of `engine.live`, and the settings of its drivers as fractions; None where
    # only the server can say how the answer moves.
    table: dict[str, Any] | None
    settings: dict[str, float]
    # How such ranges held, rising by `least`; empty without a table.
    doubts: list[Doubt]
    # Growth of the first part as published, per cent; None where nobody published one.
    published: float | None


class Fixed(TypedDict):
    """Words and rules that are the same for every answer in a language."""

    language: Literal["vi", "en"]
    number: dict[str, str]
    # Said of a target that is met, in place of a probability.
    met: str
    units: dict[str, str]
    months: list[str]
    default: str
    changed: str
    replay: str
    # Said of a number that has an origin, and where that cannot be asked for.
    origin: str
    origin_away: str
    # Label of the files of a table.
    download: str
    download_picture: str
    # Whose figures they are, as a paper says it.
    place: str
    # Lowest probability of each status, best first; edges that no rounding may cross; the least and
    # the greatest probability that is printed; from which one on a target asks too little.
    rule: list[tuple[float, str]]
    edges: list[float]
    probabilities: tuple[float, float]
    low_plan_from: float
    quantiles: dict[str, float]
    # Said while the server is away, with a place {count} for the moves that are kept.
    away: str
    # Said of an answer that the browser has kept: of which {release}, since what {time}.
    kept: str
    # Streamlit's own words to ours.
    foreign: dict[str, str]


class Link(TypedDict):
    """An entry of the menu."""

    path: str
    label: str
    icon: str


class Step(TypedDict):
    """A step of the first minute: the name of the place that it points at, and what it says."""

    place: Literal["answer", "sure", "slider", "share"]
    words: str


class Guide(TypedDict):
    """A first minute with a page, for who asks for it; `count` has places {at} and {count}."""

    label: str
    count: str
    previous: str
    next: str
    close: str
    steps: list[Step]


class Head(TypedDict):
    """The head of a page."""

    heading: str
    menu: list[Link]
    language: Control
    release: Control
    notices: Notices
    # Labels of the buttons that make the link to send, and print the page.
    share: str
    print: str
    # The way to the presentation; None where there is none.
    present: WayToStage | None


class Lead(TypedDict):
    """The answer of the comparison: which indicator, a sentence, a column for each scenario.

    `actions` has what may be done with the scenario of each column but the first, which names rows.
    """

    choice: Control
    sentence: str
    note: str
    table: Table
    actions: list[list[Action]]


class Screen(TypedDict):
    """All that a page shows besides what Streamlit draws below its board."""

    # Path of the page, "" for the overview; the canonical address without its question mark.
    page: str
    query: str
    fixed: Fixed
    head: Head
    board: Board | None
    overview: Overview | None
    # Of the comparison alone.
    lead: Lead | None
    # Static parts of the charts; None in the answer to a move, where they stay.
    frames: list[Frame] | None
    # None on a page that needs none.
    guide: Guide | None
    # Of a presentation alone.
    stage: Stage | None


class Answered(TypedDict):
    """The reply to a move: the screen after it, and whether the page must run to show it."""

    screen: Screen
    run: bool
