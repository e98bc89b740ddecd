"""The link: a scenario as a query string. `read` turns it back, `short` makes it short.

Language-neutral ASCII codes; numbers are canonical decimals with a point and at most the step's
digits; every value is written, also a default, so that a link means later what it meant when sent.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from dakcong.engine import ENGINE_VERSION
from dakcong.model import DefaultSet
from dakcong.scenario.registry import Registry, Value
from dakcong.scenario.scenario import Scenario

VINTAGE: Final = "v"
ENGINE: Final = "e"
RESULTS: Final = "r"
LANGUAGE: Final = "lang"
# Of a short link: the set of defaults that it rests on, and its check; see `short`.
DIGEST: Final = "d"
CHECK: Final = "c"
# What a page shows of all that it could: the section below its board, the commodity or the kind of
# numbers whose sliders stand there, what the solver solves for and how surely, the figures of which
# indicator, the history of which figure, and which indicator a page is about that is not about one
# alone.
SECTION: Final = "k"
PART: Final = "kp"
DRIVER: Final = "kd"
SURENESS: Final = "ks"
FIGURES: Final = "kf"
HISTORY: Final = "kh"
INDICATOR: Final = "ki"
# Of the table of figures: what is searched in it, and what is chosen in its columns.
SOUGHT: Final = "kq"
MEASURE: Final = "km"
STATUS: Final = "ku"
REGION: Final = "kg"
VERDICT: Final = "kv"
KNOWN: Final = "kn"
# The longest that is searched.
MOST_SOUGHT: Final = 60
# Of the comparison: between which two scenarios the way is shown.
FROM: Final = "kb"
TO: Final = "kt"
# Of parks and clusters: whole hectares that are let and opened besides, and let a year.
LEASED: Final = "kl"
OPENED: Final = "ko"
PACE: Final = "kr"
# Scenarios that were pinned, by code to their names; of a long link the set of defaults that they
# rest on (`d` would make it a short one). See `pins`.
PINS: Final = {"pa": "A", "pb": "B", "pc": "C"}
PINS_DIGEST: Final = "pd"
# What a page may show below its board.
SECTIONS: Final = ("reach", "explain", "map", "events", "record")
LANGUAGES: Final = ("vi", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something in a link that was not used, or that the reader must know.

    Attributes:
        key: key of its sentence in `texts`.
        code: the parameter.
        given: its text, cut to 40 characters.
        allowed: what it may be, language-neutral.
        pin: code of the pinned scenario it speaks of; empty for the one that is shown.
    """

    key: str
    code: str
    given: str = ""
    allowed: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a link may say.

    Attributes:
        allowed: vintage to code to options; a number has no options. A code that is missing
            plays no part in that vintage.
        default_vintage: taken when a link names none.
        shown: what a page may show: code to options.
        default_sets: those that links were made with, by digest, oldest first.
    """

    registry: Registry
    allowed: Mapping[str, Mapping[str, tuple[str, ...]]]
    default_vintage: str
    shown: Mapping[str, tuple[str, ...]]
    default_sets: Mapping[str, DefaultSet] = field(default_factory=dict)


def may_be(code: str, text: str, allowed: Iterable[str]) -> bool:
    """Whether a page may show an option of a code: one of those allowed, or any short search."""
    if code == SOUGHT:
        return 0 < len(text) <= MOST_SOUGHT and text.isprintable()
    return text in allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One headline result that travels with a copied link.

    Attributes:
        letter: the indicator's letter.
        median: year end (growth in per cent for an index), as sent.
        probability: of reaching the target, 0..1, as sent.
    """

    letter: str
    median: float
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A link as read: only what it said and could be used.

    `by_code` holds the defaults of a short link's own set, too; `defaults` is the set that the link
    was made with, where one is known that may differ from today's. `pins` are the values of pinned
    scenarios by code, in the order of the link.
    """

    vintage: str
    by_code: Mapping[str, Value] = field(default_factory=dict)
    language: str | None = None
    shown: Mapping[str, str] = field(default_factory=dict)
    headlines: tuple[Headline, ...] = ()
    notices: tuple[Notice, ...] = ()
    defaults: DefaultSet | None = None
    pins: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)


def to_query(
    scenario: Scenario,
    registry: Registry,
    language: str,
    headlines: Iterable[Headline] = (),
    shown: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Parameters of the link, in a fixed order.

    Vintage, engine, values, results where given, what is pinned and what the page shows in the
    order of `shown`, language.
    """
    query = {VINTAGE: scenario.vintage, ENGINE: ENGINE_VERSION}
    for one in registry.assumptions:
        if one.code in scenario.by_code:
            query[one.code] = one.text(scenario.by_code[one.code])
    results = "-".join(f"{one.letter}{one.median:.10g}_{one.probability:.10g}" for one in headlines)
    if results:
        query[RESULTS] = results
    query.update(shown or {})
    query[LANGUAGE] = language
    return query
