"""No row, however odd, stops the checks, and every finding can be said."""

import csv
import random
from pathlib import Path

from dakcong.answers.entry.checks import checked
from dakcong.answers.entry.said import said
from dakcong.answers.facts import Facts
from tests.answers.entry.conftest import Rows

MOVED = ("indicator", "month", "vintage", "region", "measure", "unit", "qualifier", "decimals")


def odd(row: dict[str, str], rows: Rows, chance: random.Random) -> dict[str, str]:
    """A row with cells of others, and a value that is another one."""
    made = dict(row)
    for column in chance.sample(MOVED, chance.randint(0, 2)):
        made[column] = chance.choice(rows)[column]
    if chance.random() < 0.6:
        factor = chance.choice([1.1, 0.5, 1000, 0.001, 1.01, 0, -1])
        made["value"] = f"{float(row['value']) * factor:.2f}"
        made |= {"as_printed": made["value"].replace(".", ",").lstrip("-"), "decimals": "2"}
    return made | {"year": made["vintage"][:4], "known_on": "2026-12"}


def test_odd_rows_are_answered(facts: Facts, june: tuple[Facts, Rows], root: Path) -> None:
    with (root / "data" / "figures.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    chance = random.Random(7)
    kinds = set()
    for _ in range(60):
        some = [odd(one, rows, chance) for one in chance.sample(rows, 4)]
        known = chance.choice([facts, june[0]])
        for one in checked(known, some).findings:
            kinds.add(one.kind)
            assert all(said(known, one, language).what for language in ("vi", "en"))
    assert kinds >= {"row", "unit", "period", "revision", "outside", "copied", "contradiction"}
