"""A sentence of a report, pasted: which of its figures belong into which field.

Only what can be meant in one way is taken; the rest is named, for a person to place.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from dakcong.figures.catalogue import Indicator
from dakcong.imports.folding import fold
from dakcong.imports.headings import CUMULATIVE, ONE_MONTH, SPAN, THIS_MONTH
from dakcong.texts.amounts import FIGURE, spaced
from dakcong.units import PERCENT

# By what the words just before a figure say of months; of all months where they count none.
_SCOPES: Final = {
    "so_far": (CUMULATIVE, SPAN, re.compile(r"year to date|first (\d+) months")),
    "month": (ONE_MONTH, THIS_MONTH, re.compile(r"in the month")),
}
_PLAN: Final = re.compile(r"kế hoạch|plan")
_MONTH_BEFORE: Final = re.compile(r"tháng trước|previous month|month before")
_UP: Final = re.compile(r"tăng|up|rose|grew")
_DOWN: Final = re.compile(r"giảm|down|fell")
_CLAUSE: Final = re.compile(r"[;.,](?!\d)")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a sentence says.

    Attributes:
        fields: measure to the words that belong into its field.
        unclear: figures that nobody can place without asking.
    """

    fields: Mapping[str, str]
    unclear: tuple[str, ...]


def read_sentence(indicator: Indicator, text: str, month: int) -> Pasted:
    """The figures of a sentence about an indicator, in a release of months 1 to `month`."""
    found = list(_figures(indicator, spaced(text), month))
    fields: dict[str, str] = {}
    unclear = [words for measure, words in found if not measure]
    for measure, words in found:
        if measure in fields and fields[measure] != words:
            unclear += [fields[measure], words]
        elif measure:
            fields[measure] = words
    kept = {one: words for one, words in fields.items() if words not in unclear}
    return Pasted(kept, tuple(dict.fromkeys(unclear)))


def _figures(indicator: Indicator, text: str, month: int) -> Iterator[tuple[str, str]]:
    """Measure, empty where it is unclear, and words of each figure."""
    matches = list(FIGURE.finditer(text))
    scope = ""
    for at, one in enumerate(matches):
        before = text[matches[at - 1].end() if at else 0 : one.start()]
        after = _CLAUSE.split(text[one.end() : _end(matches, at, text)])[0]
        scope = _scope(before, month) or scope
        measure, sign = _measure(indicator, (before, one["unit"], after), scope)
        if measure != "none":
            unit = one["unit"].replace("usd", "USD")
            words = (one["soft"] or "", f"{sign}{one['number'].strip()}", unit)
            yield ("" if scope == "other" else measure), " ".join(filter(None, words))


def _end(matches: Sequence[re.Match[str]], at: int, text: str) -> int:
    return matches[at + 1].start() if at + 1 < len(matches) else len(text)


def _scope(before: str, month: int) -> str:
    """Whether the words just before speak of the months so far, of the month, or of others."""
    marks = [
        (one.end(), scope, int(next(filter(None, one.groups()), 0)))
        for scope, patterns in _SCOPES.items()
        for pattern in patterns
        for one in pattern.finditer(fold(before))
    ]
    if not marks:
        return ""
    _, scope, count = max(marks, key=itemgetter(0))
    return scope if count in (0, month) else "other"


def _measure(indicator: Indicator, words: tuple[str, str, str], scope: str) -> tuple[str, str]:
    """Measure of a figure, empty where unclear and "none" where it has no field; its sign."""
    before, unit, after = words
    month = "month_" if scope == "month" else ""
    last = _CLAUSE.split(before)[-1]
    if unit not in ("%", "phần trăm"):
        own = indicator.unit != PERCENT and unit.endswith(indicator.unit.split()[-1].lower())
        vnd = indicator.unit.endswith("VND") and unit.endswith("đồng")
        return (f"{month}level" if own or vnd else "none"), ""
    if _PLAN.search(after):
        return ("plan_share" if indicator.flow else "none"), ""
    if _MONTH_BEFORE.search(after):
        return "none", ""
    if _DOWN.search(last):
        return f"{month}growth", "-"
    if _UP.search(last):
        return f"{month}growth", ""
    return "", ""
