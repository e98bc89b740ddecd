"""What is said, as data: what a page or a paper shows, made once in `answers/boards`.

Typed dictionaries and not dataclasses, because the scripts of a page take them as they are: they
may read every key that stands here and no other, which a browser test holds. Whoever takes one
changes nothing in it. Words are plain text with the little Markdown of `texts`; some have places
in braces, which `ui/live/assets/words.js` fills in while a slider is dragged; PLACES names them.
"""

from typing import Any, Final, Literal, NotRequired, TypedDict

# What the browser can write into words while a slider moves; see `assets/answer.js`.
PLACES: Final = (
    # Year end and its growth, 80 and 95 % range, probability.
    *("year_end", "year_growth", "range_80", "range_95", "probability"),
    # Targets reached with 50, 80, 95 %; month of passing; what is missing or in excess.
    *("fair_50", "fair_80", "fair_95", "month", "gap", "excess"),
    # Required growth (signed, and its size), needed to be 80 % sure (likewise), the remaining
    # months in per cent of last year's.
    *("required", "required_size", "sure", "sure_size", "share"),
    # Growth so far with the decimals it has and with one, default growth of the rest after it.
    *("so_far", "pace", "default"),
)


class Badge(TypedDict):
    """A status: word, shape and colour say the same."""

    word: str
    icon: str
    colour: str


class Card(TypedDict):
    """One number with its name above and a remark below."""

    label: str
    value: str
    below: str


class Headline(TypedDict):
    """An answer in short: status, one sentence, remarks."""

    badges: list[Badge]
    sentence: str
    remarks: list[str]


class Said(Headline):
    """An answer in words: status, one sentence, remarks, numbers."""

    cards: list[Card]


class Tile(TypedDict):
    """An indicator beside others: its answer in short, or why it has none, and where to go on."""

    heading: str
    said: Headline
    # None where there is no answer.
    card: Card | None
    lines: list[str]
    # That the newest figure is of an earlier release; empty where it is not.
    note: str
    # Path of its page, and the words of the link there.
    page: str
    label: str


class Option(TypedDict):
    """One of the possible values of a control."""

    id: str
    name: str


class Nearest(TypedDict):
    """The usual value that lies nearest to an unusual one."""

    value: float
    words: str


class Control(TypedDict):
    """Something that a reader may set.

    `slider` has a range, a typed field and a default; `typed` has a typed field alone, where there
    is no value yet (`action` then sets an evidenced one); `choice` one of its options, as `pills`,
    `radio` or `select`; `switch` is on or off. `place` is `main`, or `more` for what is folded.
    """

    kind: Literal["slider", "typed", "choice", "switch"]
    # What a move sends: an assumption's code (`move` = "set"), the way to set growth ("way"),
    # what a page shows ("show"), "release" or "language".
    move: Literal["set", "way", "show", "release", "language"]
    code: str
    label: str
    help: str
    place: Literal["main", "more"]
    look: NotRequired[Literal["pills", "radio", "select"]]
    options: NotRequired[list[Option]]
    # A number, the id of an option, "on" or "off"; None where there is none yet.
    value: float | str | None
    # Where it stands untouched; None where nothing can be computed.
    default: NotRequired[float | None]
    # The rest is of sliders and typed values alone.
    typed: NotRequired[str]
    low: NotRequired[float]
    high: NotRequired[float]
    step: NotRequired[float]
    digits: NotRequired[int]
    # Whether its default follows the growth of the first part.
    follows: NotRequired[bool]
    unusual: NotRequired[str]
    nearest: NotRequired[Nearest | None]
    # Words under it.
    note: NotRequired[str]


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


class Action(TypedDict):
    """A button that sends a move."""

    label: str
    help: str
    move: dict[str, Any]


class Legend(TypedDict):
    """One mark of a chart and its name."""

    glyph: str
    colour: str
    word: str


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
    rates above or below, and takes-track such as `rise_sure-ahead` (see `assets/charts.js`).
    """

    rows: list[dict[str, Any]]
    title: str
    caption: str
    alt: str
    titles: dict[str, str]
    captions: dict[str, str]


class Text(TypedDict):
    """Words of a part: running text, a note under something, or a box."""

    kind: Literal["text"]
    words: str
    tone: Literal["text", "note", "info", "success", "warning", "error"]


class Chart(TypedDict):
    """A chart of a part, under the message it carries; its table is folded."""

    kind: Literal["chart"]
    name: str
    title: str
    alt: str
    specification: dict[str, Any]
    rows: list[dict[str, Any]]
    legend: list[Legend]
    table: "Table | None"


class Table(TypedDict):
    """A table in words; every row has a cell for each column."""

    kind: Literal["table"]
    heading: str
    columns: list[str]
    rows: list[list[str]]
    # Whether it has more columns than a phone is wide.
    wide: bool


class Choice(TypedDict):
    """A control within a part."""

    kind: Literal["choice"]
    control: Control


class Offer(TypedDict):
    """A button within a part."""

    kind: Literal["offer"]
    name: str
    action: Action


class Fold(TypedDict):
    """What is shown when the reader opens it."""

    kind: Literal["fold"]
    name: str
    label: str
    content: "list[Content]"


Content = Text | Chart | Table | Choice | Offer | Fold


class Part(TypedDict):
    """A part of a page or a paper under its heading; level 2 or 3, an empty heading for none."""

    heading: str
    level: Literal[2, 3]
    content: list[Content]


class Board(TypedDict):
    """The answer of one indicator and what moves it."""

    indicator: str
    unit: str
    # At the reader's scenario; `older` says that the newest figure is of an earlier release.
    said: Said
    older: str
    # By status, with "-low" and "-assumed" where they apply: words with places.
    variants: dict[str, Said]
    presets: Presets
    # Why a typed value was not taken; empty for none.
    refused: str
    controls: list[Control]
    more: str
    # Changed assumptions that are out of sight, and what the base means, at rest and with places.
    elsewhere: str
    base_effect: str
    base_effect_live: str
    resets: list[Reset]
    actions: list[Action]
    # By the name of their frame; empty where there is no answer.
    exhibits: dict[str, Exhibit]
    tables: list[Table]
    # The compact table of `engine.live`, and the settings of its drivers as fractions; None where
    # only the server can say how the answer moves.
    table: dict[str, Any] | None
    settings: dict[str, float]
    # Growth of the first part as published, per cent; None where nobody published one.
    published: float | None


class Fixed(TypedDict):
    """Words and rules that are the same for every answer in a language."""

    language: Literal["vi", "en"]
    number: dict[str, str]
    units: dict[str, str]
    months: list[str]
    default: str
    changed: str
    replay: str
    # Lowest probability of each status, best first; edges that no rounding may cross; from which
    # probability on a target asks too little.
    rule: list[tuple[float, str]]
    edges: list[float]
    low_plan_from: float
    quantiles: dict[str, float]
    # Said while the server is away, with a place {count} for the moves that are kept.
    away: str


class Link(TypedDict):
    """An entry of the menu."""

    path: str
    label: str
    icon: str


class Notices(TypedDict):
    """What a link or a release could not say; `changed` is gone with the first move."""

    heading: str
    lines: list[str]
    changed: list[str]
    changed_heading: str
    dismiss: str


class Head(TypedDict):
    """The head of a page."""

    heading: str
    menu: list[Link]
    language: Control
    release: Control
    notices: Notices
    # Label of the button that makes the link to send.
    share: str


class Screen(TypedDict):
    """All that a page shows besides what Streamlit draws below its board."""

    # Path of the page, "" for the overview; the canonical address without its question mark.
    page: str
    query: str
    fixed: Fixed
    head: Head
    board: Board | None
    # Static parts of the charts; None in the answer to a move, where they stay.
    frames: list[Frame] | None


class Answered(TypedDict):
    """The reply to a move: the screen after it, and whether the page must run to show it."""

    screen: Screen
    run: bool
