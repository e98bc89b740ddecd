"""`dakcong backtest` of series that simple rules foretell without an error, and of wild ones."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.monthly_rows import WANDERING, months, table

SEASON = list(range(110, 230, 10))
# Values by month, from 2020 on, that grow exactly: "same growth" makes no error.
EXACT = {
    "constant": [100] * 48,
    "one season": SEASON * 4,
    "ten per cent a year": [value for value in (100, 110, 121, 133.1) for _ in range(12)],
    "doubling every month": [2.0**n for n in range(60)],
    "doubling every year": [value * 2**year for year in range(6) for value in SEASON],
    "halving every year": [value / 2**year for year in range(6) for value in SEASON],
    "one per cent a month": [100 * 1.01**n for n in range(48)],
    "tiny": [2e-30] * 48,
    "huge": [9e29] * 48,
}


def numbers(document: object) -> Iterator[object]:
    """Everything in a document that is no table, list or text."""
    if isinstance(document, dict):
        document = list(document.values())
    if isinstance(document, list):
        for one in document:
            yield from numbers(one)
    elif not isinstance(document, str):
        yield document


@pytest.mark.thorough
@pytest.mark.parametrize("information", ["full", "3y", "1y", "published5", "published"])
@pytest.mark.parametrize("values", EXACT.values(), ids=EXACT.keys())
def test_what_same_growth_foretells_has_no_relative_error(
    backtest: Run, tmp_path: Path, values: list[float], information: str
) -> None:
    file, out = tmp_path / "a.csv", tmp_path / "out.csv"
    file.write_text(table(months("a", "2020-01", values)), encoding="utf-8")
    code, printed, complaint = backtest(
        file, "--json", "--information", information, "--predictions", out
    )
    assert (code, complaint) == (0, "")
    found = json.loads(printed)
    for origin in found["origins"]:
        assert origin["engine"]["relative"] is None
        assert origin["same_growth"] == {"mape": 0.0, "median": 0.0}
    assert all(one is None or 0 <= one < 1e3 for one in numbers(found))
    assert found["notes"] == [
        "origin 3, 6, 9: same growth made no error, so the error relative to it is undefined (null"
        " in --json)"
    ]
    assert "nan" not in out.read_text(encoding="utf-8")
    code, printed, complaint = backtest(file, "--information", information)
    assert (code, complaint) == (0, "")
    assert printed.endswith(f"note: {found['notes'][0]}\n")
    assert "nan" not in printed


def test_only_the_origins_without_an_error_are_named(backtest: Run, tmp_path: Path) -> None:
    # 100 a month, then a year of 1320, 10 % more: until September 990 against 900, which is 10 %
    # too, until March 300.1 against 300 and until June 330 against 600.
    year, last = [100] * 12, [150, 150, 0.1, 9.9, 10, 10, 220, 220, 220, 110, 110, 110]
    assert sum(last[:9]) == pytest.approx(990)
    assert sum(last) == pytest.approx(1320)
    file = tmp_path / "a.csv"
    file.write_text(table(months("a", "2020-01", [*year * 3, *last])), encoding="utf-8")
    _, printed, _ = backtest(file, "--json")
    found = json.loads(printed)
    assert [one["origin"] for one in found["origins"] if one["engine"]["relative"] is None] == [9]
    assert found["notes"][0].startswith("origin 9: same growth made no error")
    for origin in found["origins"][:2]:
        engine, same = origin["engine"], origin["same_growth"]
        assert engine["relative"] == pytest.approx(engine["mape"] / same["mape"])
    # The first quarter brings 300.1 against 300: 1200.4 for a year of 1320.
    assert found["origins"][0]["same_growth"]["mape"] == pytest.approx(119.6 / 1320)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ([1e308] * 48, "a.csv:2: column 'value': '1e+308' must be above 0 and finite, from 1e-30"),
        ([1.7e308] * 48, "must be above 0 and finite"),
        ([1e30, *[1e31] * 47], "a.csv:3: column 'value': '1e+31' must be above 0 and finite"),
        ([5e-324] * 48, "'5e-324' must be above 0 and finite"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_amounts_that_would_overflow_are_refused(
    backtest: Run, tmp_path: Path, values: list[float], complaint: str, more: list[str]
) -> None:
    file, out = tmp_path / "a.csv", tmp_path / "out.csv"
    file.write_text(table(months("a", "2020-01", values)), encoding="utf-8")
    code, printed, told = backtest(file, "--predictions", out, *more)
    assert code == 1
    assert complaint in (json.loads(printed)["error"]["message"] if more else told)
    assert not out.exists()


@pytest.mark.thorough
@pytest.mark.parametrize("information", ["full", "3y", "1y", "published5", "published"])
@pytest.mark.parametrize(
    "values",
    [
        [*[1e-30] * 36, *[1e30] * 12],
        [1e-30 if n % 2 else 1e30 for n in range(48)],
        [*[1e30] * 24, *[1e-30] * 12, *[1e30] * 12],
        [10.0 ** (n - 24) for n in range(48)],
        [10.0 ** (20 if n // 12 % 2 else -20) for n in range(72)],
    ],
    ids=["leap", "to and fro", "hole", "tenfold every month", "every other year"],
)
def test_the_wildest_amounts_give_finite_numbers(
    backtest: Run, tmp_path: Path, values: list[float], information: str
) -> None:
    file, out = tmp_path / "a.csv", tmp_path / "out.csv"
    file.write_text(table(months("wild", "2020-01", values)), encoding="utf-8")
    code, printed, told = backtest(file, "--information", information, "--predictions", out)
    assert (code, told) == (0, "")
    assert "nan" not in printed + out.read_text(encoding="utf-8")
    assert "inf," not in out.read_text(encoding="utf-8")
    # Every number of the table stands apart: a name and six of them, or two.
    rows = [
        line[26:].split()
        for line in printed.splitlines()
        if line.startswith("  ") and not line[:26].isspace()
    ]
    assert {len(row) for row in rows} == {2, 6}
    assert all(float(cell) >= 0 for row in rows for cell in row)


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_year_end_beyond_all_numbers_is_named(
    backtest: Run, tmp_path: Path, more: list[str]
) -> None:
    # Ten months of nearly nothing and two of all, the next year the other way round.
    year, other = [*[1e-30] * 10, 1e30, 1e30], [*[1e30] * 10, 1e-30, 1e-30]
    file, out = tmp_path / "a.csv", tmp_path / "out.csv"
    rows = months("wild", "2020-01", [*(year + other) * 2, *year], kind="industry")
    file.write_text(table(rows), encoding="utf-8")
    code, printed, told = backtest(file, "--origin", 1, "--predictions", out, *more)
    assert code == 1
    said = json.loads(printed)["error"]["message"] if more else told
    assert "'wild': the year end cannot be told within finite numbers" in said
    assert not out.exists()


def test_too_few_years_are_refused_with_what_was_left_out(backtest: Run, tmp_path: Path) -> None:
    rows = months("a", "2020-01", WANDERING)
    file = tmp_path / "a.csv"
    file.write_text(table(rows[:30] + rows[31:]), encoding="utf-8")
    code, _, told = backtest(file)
    assert code == 1
    assert told.startswith("dakcong: no series has four whole years")
    assert told.endswith("; a: no row for 2022-07; 2020 to 2021 kept\n")
