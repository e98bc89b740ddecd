"""Random damage to a data folder, and everything that is done with one that the start accepts."""

import csv
import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dakcong.answers.boards.parks import parks
from dakcong.answers.facts import Facts
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import link_vocabulary, open_link
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Missing, answer
from dakcong.commands.documents.projection import projection
from dakcong.commands.project import deeper
from dakcong.errors import InputError
from dakcong.scenario.scenario import Scenario

TABLES = (
    *("figures.csv", "events.csv", "province_years.csv", "province_years_left_out.csv"),
    *("parks.csv", "cluster_rules.csv"),
)
TREES = ("assumptions.toml", "choices.toml", "indicators.toml", "sources.toml")
# Without these the industry has no answer.
GIVEN = (("i.h", "15"), ("i.bw", "5"), ("i.dw", "30"), ("i.ew", "2"))


def damage(folder: Path, chance: random.Random) -> str:
    """Change one thing in a data folder; says what."""
    name = chance.choice([*TABLES, *TREES, "assumptions.toml", "events.csv", "choices.toml"])
    path = folder / name
    return (_cell if name in TABLES else _field)(path, chance)


def _cell(path: Path, chance: random.Random) -> str:
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    line = chance.randrange(1, len(rows))
    if chance.random() < 0.2:
        gone = rows.pop(line)
        said = f"{path.name}: without line {line + 1} {gone[0]}"
    else:
        place = chance.randrange(len(rows[0]))
        other = chance.choice([row[place] for row in rows[1:]])
        said = f"{path.name}:{line + 1}: {rows[0][place]} {rows[line][place]!r} -> {other!r}"
        rows[line][place] = other
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return said


def _field(path: Path, chance: random.Random) -> str:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = list(_tables(content))
    table = chance.choice(tables)
    key = chance.choice(list(table))
    label = str(table.get("code") or table.get("id") or list(table)[:2])
    if chance.random() < 0.25:
        said = f"{path.name}: {label} without {key} = {table[key]!r}"
        del table[key]
    else:
        other = chance.choice([one[key] for one in tables if key in one])
        said = f"{path.name}: {label} {key} {table[key]!r} -> {other!r}"
        table[key] = other
    path.write_text("".join(_written(content)), encoding="utf-8")
    return said


def _tables(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for value in content.values():
        if isinstance(value, dict):
            yield value
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield from value


def _written(content: dict[str, Any]) -> Iterator[str]:
    """TOML again: plain values first, then tables."""
    for key, value in content.items():
        if not isinstance(value, dict | list) or (
            value and not isinstance(value, dict) and not isinstance(value[0], dict)
        ):
            yield f"{key} = {_value(value)}\n"
    for key, value in content.items():
        if isinstance(value, dict):
            yield f'["{key}"]\n'
            yield from (f"{name} = {_value(one)}\n" for name, one in value.items())
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for table in value:
                yield f"[[{key}]]\n"
                yield from (f"{name} = {_value(one)}\n" for name, one in table.items())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    return repr(value)


def use(facts: Facts) -> None:
    """Everything that pages and commands say of a data folder, for each way that a reader may set.

    A refusal is an answer; whatever else is raised is a fault of the start check.
    """
    vocabulary = link_vocabulary(facts)
    for vintage in vocabulary.allowed:
        plain, _decoded = open_link(facts, vocabulary, [("v", vintage), *GIVEN])
        parks(arrived(facts, [("v", vintage), ("ko", "75"), ("kl", "300")])[0])
        for indicator in facts.catalogue.projected:
            for scenario in (plain, *_turned(facts, indicator.id, plain)):
                try:
                    _answered(facts, indicator.id, scenario, full=scenario is plain)
                except InputError:
                    continue


def _turned(facts: Facts, indicator: str, plain: Scenario) -> Iterator[Scenario]:
    for one in facts.registry.of(indicator):
        for option in one.options:
            if one.code in plain.by_code and plain.by_code[one.code] != option:
                try:
                    yield changed(facts, plain, {one.code: option})
                except InputError:
                    continue


def _answered(facts: Facts, indicator: str, scenario: Scenario, *, full: bool) -> None:
    found = answer(facts, indicator, scenario)
    if isinstance(found, Missing):
        return
    in_use(facts, found.indicator, scenario)
    projection(facts, found, [], "http://127.0.0.1")
    if full:
        deeper(facts, found)
