"""Every field of every data file, replaced by a value of another type or out of range.

Either the folder loads and every projection of it runs, or one sentence names the file and the
field; never a trace.
"""

import csv
import datetime
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dakcong.answers.loading import load_facts, try_out
from dakcong.errors import InputError

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).resolve().parents[2]
TOML = ("sources.toml", "indicators.toml", "choices.toml", "assumptions.toml")
CSV = (
    *("figures.csv", "events.csv", "products.csv", "calibration/coverage.csv"),
    *("calendar.csv", "calendar_observed.csv", "sides.csv"),
    *("calibration/seasonal_profile.csv", "calibration/growth_ranges.csv"),
)
JUNK: tuple[Any, ...] = (
    *(-1.5, 7, 10**400, float("nan"), float("inf"), True, "", "text"),
    *(["text"], [1, 2.5], [], {"a": 1}, datetime.date(2025, 6, 1)),
)
CELLS = (
    *("", "text", "nan", "-inf", "1e5", "-1", "0", "99999999999999999999"),
    *("９", "2025-06", "0,5", "\u200b1"),
)
# Columns of free text, and what their column may hold; behind a file only in that one.
SENSIBLE: dict[str, set[str]] = {
    **{f"products.csv {one}": {""} for one in ("value", "growth", "plan_share", "commodity")},
    **{f"sides.csv {one}": {""} for one in ("value", "growth", "plan_share", "prices", "doubts")},
    **{
        f"calendar.csv {one}": set(CELLS)
        for one in ("id", "legal_basis", "legal_basis_en", "as_printed")
    },
    "calendar.csv lag": {"-1", "0"},
    "calendar.csv valid_to": {""},
    "calendar_observed.csv period": {"2025-06"},
    "locator": set(CELLS),
    "price_basis": {""},
    "known_on": {"2025-06"},
    "held_80": {"0"},
    "held_95": {"0"},
    "slope": {"0"},
    "intercept": {"0"},
    "p0_5": {"-1"},
    "p10": {"0"},
    "p90": {"0"},
}


def written(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(k)} = {written(v)}' for k, v in value.items())}}}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def document(content: dict[str, Any]) -> str:
    """A whole file as TOML, its tables inline."""
    return "".join(f"{json.dumps(name)} = {written(value)}\n" for name, value in content.items())


def places(content: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """One place for each field that a kind of table has: keys from the top of the file down."""
    seen = set()
    for name, value in content.items():
        yield from (place for place in [(name,)] if not isinstance(value, dict | list))
        for key, table in enumerate(value) if isinstance(value, list) else [(None, value)]:
            for field in table if isinstance(table, dict) else ():
                kind = (name if isinstance(value, list) else "", field)
                if kind not in seen:
                    seen.add(kind)
                    yield (name, field) if key is None else (name, key, field)


def fields() -> list[tuple[str, tuple[Any, ...]]]:
    return [
        (file, place)
        for file in TOML
        for place in places(tomllib.loads((ROOT / "data" / file).read_text(encoding="utf-8")))
    ]


def test_the_writer_of_this_test_changes_nothing() -> None:
    for file in TOML:
        content = tomllib.loads((ROOT / "data" / file).read_text(encoding="utf-8"))
        assert tomllib.loads(document(content)) == content


@pytest.mark.parametrize(("file", "place"), fields(), ids=str)
def test_a_value_of_another_type_is_named(
    data_copy: Path, file: str, place: tuple[Any, ...]
) -> None:
    path = data_copy / file
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    table: Any = content
    for key in place[:-1]:
        table = table[key]
    for junk in JUNK:
        table[place[-1]] = junk
        path.write_text(document(content), encoding="utf-8")
        said = complaint(data_copy)
        assert said is None or (path.name in said and str(place[-1]) in said), (junk, said)
        assert said is None or "\n" not in said


def columns() -> list[tuple[str, str]]:
    return [
        (file, column)
        for file in CSV
        for column in (ROOT / "data" / file).read_text(encoding="utf-8").split("\n")[0].split(",")
    ]


@pytest.mark.parametrize(("file", "column"), columns(), ids=str)
def test_a_cell_of_another_kind_is_named(data_copy: Path, file: str, column: str) -> None:
    path = data_copy / file
    with path.open(encoding="utf-8", newline="") as reading:
        rows = list(csv.reader(reading))
    place = rows[0].index(column)
    kept = rows[2][place]
    for junk in CELLS:
        rows[2][place] = junk
        with path.open("w", encoding="utf-8", newline="") as writing:
            csv.writer(writing).writerows(rows)
        said = complaint(data_copy)
        assert said is None or path.name in said, (junk, said)
        if said is None and junk != kept:
            own = SENSIBLE.get(f"{file} {column}", set())
            assert junk in SENSIBLE.get(column, set()) | own, junk


def complaint(folder: Path) -> str | None:
    """What the folder is refused with; None when every projection of it runs."""
    try:
        facts = load_facts(folder)
        try_out(facts)
    except InputError as error:
        return error.message
    return None
