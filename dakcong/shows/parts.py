"""Parts of a page or a paper: words, tables, charts, controls among them."""

from collections.abc import Callable
from typing import Any, Literal, TypedDict

from dakcong.shows.levers import Action, Control


class Legend(TypedDict):
    """One mark of a chart and its name."""

    glyph: str
    colour: str
    word: str


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
    table: "Unopened | None"


class Unopened(TypedDict):
    """A table in a fold, made when it is opened: that of a map costs more than its chart."""

    heading: str
    made: "Callable[[], Table]"


class Picture(TypedDict):
    """A chart that stands alone: under its message and its legend, above what it rests on."""

    title: str
    legend: list[Legend]
    specification: dict[str, Any]
    rows: list[dict[str, Any]]
    notes: list[str]


class Table(TypedDict):
    """A table in words; every row has a cell for each column."""

    kind: Literal["table"]
    # What tells it from every other table of a page, and its file is asked for by.
    id: str
    heading: str
    columns: list[str]
    rows: list[list[str]]
    # Whether it has more columns than a phone is wide.
    wide: bool


class Heading(TypedDict):
    """The head of a column of a register.

    `form` is `amount` where its cells are numbers, `quoted` where they quote a source, `long` where
    they may take more than a line, `choice` where a list of its words chooses among the rows.
    """

    label: str
    form: Literal["words", "amount", "quoted", "long", "choice"]


class Line(TypedDict):
    """A row of a register: a cell for each column, and what sorts it.

    None for its own words; what is sorted by nothing ("") stands last either way.
    """

    cells: list[str]
    order: list[float | str | None]
    # What the first cell, which never leaves the screen, says besides.
    marks: list[str]
    # Language of the quoted cells; the move that its button sends, None without a button.
    quoted: str
    move: dict[str, Any] | None


class Kept(TypedDict):
    """A choice of a register that the address says: its code, and what stands for its words.

    `every` stands for no choice; `ids` are empty where the words are said as they are.
    """

    code: str
    ids: dict[str, str]
    every: str


class Register(TypedDict):
    """A table that the reader searches, chooses in and sorts."""

    kind: Literal["register"]
    heading: str
    columns: list[Heading]
    lines: list[Line]
    # What is chosen at first: the number of a column to a word of it; and what is searched.
    chosen: dict[str, str]
    sought: str
    # How an address says that, by the number of a column, empty for the search; none where no
    # address says it.
    kept: dict[str, Kept]
    # Label of the search; of a list that chooses nothing; how many are shown, with places {count}
    # and {total}; where nothing is; the button of a row.
    search: str
    every: str
    count: str
    none: str
    button: str
    # Label of the files below; the table in them, empty for all figures that are listed.
    files: str
    id: str


class Choice(TypedDict):
    """A control within a part."""

    kind: Literal["choice"]
    control: Control


class Offer(TypedDict):
    """A button within a part."""

    kind: Literal["offer"]
    name: str
    action: Action


class Question(TypedDict):
    """A question with its answer, and the way to the page that shows it.

    `page` is a path; `query` is the whole address there, which may be of another scenario.
    """

    kind: Literal["question"]
    asked: str
    said: str
    page: str
    query: str
    label: str


class Fold(TypedDict):
    """What is shown when the reader opens it."""

    kind: Literal["fold"]
    name: str
    label: str
    content: "list[Content]"


Content = Text | Chart | Table | Register | Choice | Offer | Question | Fold


class Part(TypedDict):
    """A part of a page or a paper under its heading; level 2 or 3, an empty heading for none.

    `anchor` is what a link on the page leads to; empty where none does.
    """

    heading: str
    level: Literal[2, 3]
    anchor: str
    content: list[Content]
