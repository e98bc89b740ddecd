"""`cluster_rules.csv` as records: when a further cluster may be established, by date."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from dakcong.engine.occupancy import Condition
from dakcong.errors import DataError
from dakcong.figures.parks import CONFIDENCES
from dakcong.figures.records import printed_numbers
from dakcong.figures.tables import Row, date_text, read_csv

FILE: Final = "cluster_rules.csv"
# Whose clusters are judged together.
SCOPES: Final = ("province", "decided", "district", "commune")
_PERCENT: Final = "occupancy_above_percent"
_MOUNTAIN: Final = "smallest_mountain_ha"
_HECTARES: Final = ("free_at_most_ha", "smallest_ha", "largest_ha")
COLUMNS: Final = (
    *("id", "in_force_from", "scope", _PERCENT, *_HECTARES[:2], _MOUNTAIN, _HECTARES[-1]),
    *("source", "confidence", "as_printed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterRule:
    """What a decree asks before a further cluster is established.

    Attributes:
        id: key of its words, under `cluster_rule`.
        in_force_from: day, YYYY-MM-DD; until the next rule.
        scope: whose clusters are judged together: province, district, commune, or what the province
            has decided.
        condition: what of their land must be let, or may be free.
        smallest_ha, smallest_mountain_ha, largest_ha: size of a cluster; None where mountains have
            no limit of their own.
        source: id in `sources.toml`.
        line: line in the file, for messages.
    """

    id: str
    in_force_from: str
    scope: str
    condition: Condition
    smallest_ha: float
    smallest_mountain_ha: float | None
    largest_ha: float
    source: str
    confidence: str
    as_printed: str
    line: int


def read_cluster_rules(path: Path, sources: Collection[str]) -> tuple[ClusterRule, ...]:
    """All rules, the earliest first.

    Raises:
        DataError: a cell is not what its column allows, two rules begin on one day, or a number is
            not one that `as_printed` shows.
    """
    found = sorted(
        (_rule(row, tuple(sources)) for row in read_csv(path, COLUMNS)),
        key=lambda one: one.in_force_from,
    )
    for before, after in pairwise(found):
        if before.in_force_from == after.in_force_from:
            raise DataError(
                f"{path.name}:{after.line}: begins on the day of line {before.line}; keep one"
            )
    if not found:
        raise DataError(f"{path.name} holds no rule; restore the file")
    return tuple(found)


def _rule(row: Row, sources: tuple[str, ...]) -> ClusterRule:
    percent, free, smallest, largest = (_amount(row, one) for one in (_PERCENT, *_HECTARES))
    mountain = _amount(row, _MOUNTAIN) if row.text(_MOUNTAIN, empty=True) else None
    if not (mountain or 0) <= smallest <= largest:
        raise row.error("largest_ha", "is less than the smallest size; check the three sizes")
    return ClusterRule(
        id=row.text("id"),
        in_force_from=date_text(row, "in_force_from"),
        scope=row.one_of("scope", SCOPES),
        condition=Condition(occupancy_above=percent / 100, free_at_most=free),
        smallest_ha=smallest,
        smallest_mountain_ha=mountain,
        largest_ha=largest,
        source=row.one_of("source", sources),
        confidence=row.one_of("confidence", CONFIDENCES),
        as_printed=row.text("as_printed"),
        line=row.line,
    )


def _amount(row: Row, column: str) -> float:
    value = row.number(column, 0, 100 if column == _PERCENT else 1e6)
    if value not in printed_numbers(row.text("as_printed"), ""):
        shown = row.cells["as_printed"]
        raise row.error(column, f"is not what the source prints: {shown!r}; write that number")
    return value
